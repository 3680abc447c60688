import { CalendarDate, DateTime } from '@onegrid/kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: '网格党支部 | Party branch of a grid' })
export class PartyBranch {
  @Field(() => ID, { description: '平台编号 | Id on the platform' })
  id: string;

  @Field(() => String, { description: '名称 | Name' })
  name: string;

  @Field(() => String, { nullable: true, description: '上级党委 | Name of the committee above' })
  committee: string | null;

  @Field(() => String, { nullable: true, description: '书记 | Name of the secretary' })
  @Directive('@personal(category: NAME)')
  secretary: string | null;

  @Field(() => CalendarDate, { nullable: true, description: '成立日期 | Day it was set up' })
  setUpOn: string | null;

  @Field(() => Int, { description: '党员人数 | Number of members' })
  memberCount: number;

  @Field(() => Int, { description: '楼栋党小组数 | Number of building groups' })
  buildingGroupCount: number;

  @Field(() => DateTime, { description: '读取时间 | When this was read from the platform' })
  asOf: Date;
}
