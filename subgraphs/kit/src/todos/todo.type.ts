import { GridCode } from '@onegrid/schema';
import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { graphEnum } from '../graph/code-enum';
import { DateTime, PageInfo } from '../graph/value-types';

export const TodoKindEnum = graphEnum('TodoKind', '待办类型 | Kind of to-do', {
  CASE: '案卷处置 | A case to be dealt with',
  HAZARD: '隐患整改复查 | A hazard to be followed up or rechecked',
  VISIT: '走访 | A visit that is due',
  WISH: '微心愿 | A wish that nobody has claimed yet',
  RETURNED: '退回更正 | Something that was returned and is to be corrected',
  MANUAL: '手工处理 | A record to be changed by hand on its platform',
  OTHER: '其他 | Anything else',
});
export type TodoKind = keyof typeof TodoKindEnum;

@InputType({ description: '网格及其平台编号 | A grid, and its ids on the platform that is asked' })
export class TodoGrid {
  @Field(() => GridCode)
  code: string;

  @Field(() => [ID], { description: '平台内编号 | Its ids on the platform; empty when the platform has not given any' })
  localIds: string[];
}

@InputType({ description: '待办范围 | Whose to-dos are asked for: the worker, and the grids the worker reaches' })
export class TodoScope {
  @Field(() => ID, { description: '工号 | Worker number' })
  workerNo: string;

  @Field(() => [TodoGrid])
  grids: TodoGrid[];
}

@ObjectType({ description: '平台待办 | One task of a platform, for the unified to-do list' })
@Directive('@shareable')
export class TodoItem {
  @Field(() => ID, { description: '编号 | Unique on the platform' })
  id: string;

  @Field(() => TodoKindEnum)
  kind: TodoKind;

  @Field(() => String, { description: '标题 | What is to be done' })
  title: string;

  @Field(() => String, { description: '对象 | What it is about, in words: an address, a case' })
  subject: string;

  @Field(() => String, { nullable: true, description: '说明 | More about it' })
  detail: string | null;

  @Field(() => DateTime, { nullable: true, description: '时限 | By when; null = no deadline' })
  dueAt: Date | null;

  @Field(() => String, { description: '状态 | State, in the platform’s words' })
  state: string;

  @Field(() => String, { nullable: true, description: '链接 | Page of the platform where it can be done' })
  url: string | null;

  @Field(() => GridCode, { nullable: true, description: '网格 | Null = addressed to the worker, not to a grid' })
  gridCode: string | null;
}

@ObjectType()
@Directive('@shareable')
export class TodoItemEdge {
  @Field(() => TodoItem)
  node: TodoItem;

  @Field(() => String)
  cursor: string;
}

@ObjectType({
  description: '平台待办列表 | Tasks of a platform, by due time (those without one last), then by id',
})
@Directive('@shareable')
export class TodoItemConnection {
  @Field(() => [TodoItemEdge])
  edges: TodoItemEdge[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}
