import { DateTime, GeoPoint } from '@onegrid/kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { UrbanCaseState } from './urban-case-state';
import { UrbanEventClass } from './urban-event-class';

@ObjectType({ description: '城管案卷 | Case of urban management' })
@Directive('@key(fields: "id")')
export class UrbanCase {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: '案卷号 | Case number' })
  caseNumber: string;

  @Field(() => UrbanEventClass, { description: '事件类别 | Event class' })
  eventClass: UrbanEventClass;

  @Field(() => UrbanCaseState, { description: '案卷阶段 | State' })
  state: UrbanCaseState;

  @Field(() => String, { description: '案件来源 | Where the case came from' })
  source: string;

  @Field(() => String, { description: '问题描述 | Description' })
  description: string;

  @Field(() => String, { nullable: true, description: '地址 | Address in words' })
  address: string | null;

  @Field(() => GeoPoint, { nullable: true, description: '坐标 | Position; null when none was taken' })
  position: GeoPoint | null;

  @Field(() => String, { description: '单元网格编码 | Unit grid, 15 digits (GB/T 30428.1)' })
  unitGridCode: string;

  @Field(() => String, { description: '区域等级 | Area class A (core), B or C: sets the time limit' })
  areaClass: string;

  @Field(() => DateTime, { description: '上报时间 | When it was reported' })
  reportedAt: Date;

  @Field(() => DateTime, { nullable: true, description: '立案时间 | When it was filed; null = not yet, or voided' })
  filedAt: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: '处置时限 | By when it must be closed; null until it is filed',
  })
  deadline: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: '结案或作废时间 | When it was closed or voided; null = not yet',
  })
  closedAt: Date | null;

  @Field(() => Boolean, { description: '是否超时 | Past its deadline, now or when it was closed' })
  overdue: boolean;

  @Field(() => String, { nullable: true, description: '作废理由 | Why it was voided; null = it was not' })
  voidReason: string | null;
}
