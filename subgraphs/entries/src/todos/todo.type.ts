import { DateTime, PageInfo, PlatformStateEnum, type TodoKind, TodoKindEnum } from '@onegrid/kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Entry, Grid, Platform } from '../graph/entry.type';

@ObjectType({ description: '待办 | Something to be done, on any platform or here' })
export class Todo {
  @Field(() => ID, { description: '编号 | Unique among all to-dos: `<platform>:<id there>`' })
  id: string;

  @Field(() => Platform, { description: '平台 | Where it comes from' })
  platform: Platform;

  @Field(() => TodoKindEnum)
  kind: TodoKind;

  @Field(() => String, { description: '标题 | What is to be done' })
  title: string;

  @Field(() => String, { description: '对象 | What it is about, in words' })
  subject: string;

  @Field(() => String, {
    nullable: true,
    description: '说明 | More about it; the platform’s reason when something was returned',
  })
  detail: string | null;

  @Field(() => DateTime, { nullable: true, description: '时限 | By when; null = no deadline' })
  dueAt: Date | null;

  @Field(() => String, { description: '状态 | State, in the platform’s words' })
  state: string;

  @Field(() => String, { nullable: true, description: '链接 | Page of the platform where it can be done' })
  url: string | null;

  @Field(() => Grid, { nullable: true, description: '网格 | Null = addressed to you, not to a grid' })
  grid: Grid | null;

  @Field(() => Entry, { nullable: true, description: '录入 | The entry of yours that was returned; else null' })
  entry: Entry | null;
}

@ObjectType()
export class TodoEdge {
  @Field(() => Todo)
  node: Todo;

  @Field(() => String)
  cursor: string;
}

@ObjectType({ description: '缺失平台 | A platform whose to-dos are missing, or shown as they were' })
export class PlatformMissing {
  @Field(() => Platform)
  platform: Platform;

  @Field(() => PlatformStateEnum, {
    description: '状态 | DOWN: its to-dos are missing. STALE: they are shown as they were at `since`',
  })
  state: PlatformStateEnum;

  @Field(() => DateTime, {
    nullable: true,
    description: '最近应答 | When it last answered: what came in there after it is missing; null = not known',
  })
  since: Date | null;

  @Field(() => String, { description: '错误代码 | Code of docs/errors.md' })
  error: string;
}

@ObjectType({ description: '待办列表 | To-dos of all platforms and ours, by due time (those without one last)' })
export class TodoConnection {
  @Field(() => [TodoEdge])
  edges: TodoEdge[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => [PlatformMissing], { description: '缺失平台 | Platforms that do not answer now; empty = all do' })
  missing: PlatformMissing[];
}

@ObjectType()
@Directive('@key(fields: "id")')
export class Viewer {
  @Field(() => ID)
  id: string;
}
