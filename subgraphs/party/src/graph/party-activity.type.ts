import { DateTime, PageInfo } from '@onegrid/kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: '微行动 | An activity of a party branch' })
export class PartyActivity {
  @Field(() => ID, { description: '平台编号 | Id on the platform' })
  id: string;

  @Field(() => String, { description: '标题 | Title' })
  title: string;

  @Field(() => String, { description: '地点 | Place' })
  place: string;

  @Field(() => DateTime, { description: '开始时间 | When it begins' })
  beginsAt: Date;

  @Field(() => Int, { description: '参加人数 | How many take part' })
  participantCount: number;

  @Field(() => Int, { description: '每人积分 | Points for each participant' })
  points: number;
}

@ObjectType()
export class PartyActivityEdge {
  @Field(() => String)
  cursor: string;

  @Field(() => PartyActivity)
  node: PartyActivity;
}

@ObjectType({ description: '微行动列表 | Activities, newest first' })
export class PartyActivityConnection {
  @Field(() => [PartyActivityEdge])
  edges: PartyActivityEdge[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => Int, { description: '总数 | How many there are' })
  totalCount: number;
}
