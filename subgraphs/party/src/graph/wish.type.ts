import { CalendarDate, DateTime, PageInfo } from '@onegrid/kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { WishState } from './enums';

@ObjectType({ description: '微心愿 | A wish of a resident that a party member may claim' })
export class Wish {
  @Field(() => ID, { description: '平台编号 | Id on the platform' })
  id: string;

  @Field(() => String, { description: '标题 | Title' })
  title: string;

  @Field(() => String, { description: '内容 | What is wished for' })
  content: string;

  @Field(() => WishState, { nullable: true, description: '状态 | State' })
  state: WishState | null;

  @Field(() => String, { description: '许愿人 | Who wishes, as the platform shows it: the family name only' })
  @Directive('@personal(category: NAME)')
  wisher: string;

  @Field(() => DateTime, { description: '发布时间 | When it was published' })
  publishedAt: Date;

  @Field(() => String, { nullable: true, description: '认领人 | Name of the member who claimed it' })
  @Directive('@personal(category: NAME)')
  claimant: string | null;

  @Field(() => CalendarDate, { nullable: true, description: '认领日期 | Day it was claimed' })
  claimedOn: string | null;

  @Field(() => CalendarDate, { nullable: true, description: '完成日期 | Day it was fulfilled' })
  fulfilledOn: string | null;
}

@ObjectType()
export class WishEdge {
  @Field(() => String)
  cursor: string;

  @Field(() => Wish)
  node: Wish;
}

@ObjectType({ description: '微心愿列表 | Wishes, newest first' })
export class WishConnection {
  @Field(() => [WishEdge])
  edges: WishEdge[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => Int, { description: '总数 | How many there are' })
  totalCount: number;
}
