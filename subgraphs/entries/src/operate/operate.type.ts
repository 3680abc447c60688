import { DateTime, GraphQLJSON, graphEnum, PageInfo } from '@onegrid/kit';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Delivery, Entry, Platform, Staff } from '../graph/entry.type';
import { DeliveryStateEnum } from '../graph/enums';
import type { DeliveryState } from '../store/delivery-state';
import type { AuditAction } from './audit';

@InputType({ description: '失败投递筛选 | Which failed deliveries are meant; what is left out does not narrow' })
export class FailedDeliveriesFilter {
  @Field(() => String, { nullable: true, description: '平台 | Only to this platform' })
  platform?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '错误代码 | Only those that failed of this code; REJECTED = refused by the platform',
  })
  errorCode?: string | null;

  @Field(() => [ID], { nullable: true, description: '投递编号 | Only these' })
  ids?: string[] | null;
}

@ObjectType({ description: '缺少的代码 | A value without a counterpart on the platform' })
export class UnknownCode {
  @Field(() => String, { description: '代码表 | Name of the table, as `platformMapping` lists it' })
  list: string;

  @Field(() => String, { description: '值 | Our value' })
  value: string;
}

@ObjectType({ description: '失败的投递 | A delivery that has failed, now or for good' })
export class FailedDelivery {
  @Field(() => Delivery)
  delivery: Delivery;

  @Field(() => Entry, { description: '录入 | What was to be delivered' })
  entry: Entry;

  @Field(() => UnknownCode, {
    nullable: true,
    description: '缺少的代码 | Which code it was refused for want of; null = it failed of something else',
  })
  unknownCode: UnknownCode | null;
}

@ObjectType()
export class FailedDeliveryEdge {
  @Field(() => FailedDelivery)
  node: FailedDelivery;

  @Field(() => String)
  cursor: string;
}

@ObjectType({ description: '失败投递列表 | Failed deliveries, newest first' })
export class FailedDeliveryConnection {
  @Field(() => [FailedDeliveryEdge])
  edges: FailedDeliveryEdge[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => Int, { description: '总数 | How many there are' })
  totalCount: number;
}

@ObjectType()
export class DeliveryStateCount {
  @Field(() => DeliveryStateEnum)
  state: DeliveryState;

  @Field(() => Int)
  count: number;
}

@ObjectType()
export class DeliveryErrorCount {
  @Field(() => String, { description: '错误代码 | Code of docs/errors.md, or REJECTED' })
  errorCode: string;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: '平台积压 | How far deliveries to one platform are behind' })
export class PlatformLag {
  @Field(() => Platform)
  platform: Platform;

  @Field(() => Int, {
    nullable: true,
    description: '最久未投递（秒）| Seconds since the oldest undelivered entry was recorded; null = nothing waits',
  })
  oldestUndeliveredSeconds: number | null;

  @Field(() => [DeliveryStateCount], { description: '按状态 | Deliveries by state' })
  states: readonly DeliveryStateCount[];

  @Field(() => [DeliveryErrorCount], { description: '按错误代码 | Failed deliveries by what they failed of' })
  errors: readonly DeliveryErrorCount[];
}

@ObjectType({ description: '重投结果 | What a replay has put back into the queue' })
export class ReplayResult {
  @Field(() => Int, { description: '重投数量 | How many, at most 10,000 at a time' })
  count: number;

  @Field(() => ID, { description: '审计编号 | Its record in the audit' })
  auditId: string;
}

export const AuditActionEnum = graphEnum('AuditAction', '操作 | What an operator did', {
  PREVIEW_REPLAY: '预览重投 | Asked how many a replay would put back',
  REPLAY_DELIVERIES: '重投 | Put failed deliveries back into the queue',
  PREVIEW_MAPPING: '试算对照更改 | Asked what failed deliveries would send under other codes',
  CHANGE_MAPPING: '更改对照 | Changed codes of a platform’s mapping',
} satisfies Record<AuditAction, string>);

@ObjectType({ description: '审计记录 | One act of an operator' })
export class AuditRecord {
  @Field(() => ID)
  id: string;

  @Field(() => DateTime)
  at: Date;

  @Field(() => Staff, { description: '操作人 | Who did it' })
  by: Staff;

  @Field(() => AuditActionEnum)
  action: AuditAction;

  @Field(() => GraphQLJSON, { description: '内容 | What was given: a filter, or the change of a mapping' })
  filter: object;

  @Field(() => Int, { description: '数量 | How many deliveries it concerned, or codes' })
  count: number;
}

@ObjectType()
export class AuditEdge {
  @Field(() => AuditRecord)
  node: AuditRecord;

  @Field(() => String)
  cursor: string;
}

@ObjectType({ description: '审计 | Acts of operators, newest first' })
export class AuditConnection {
  @Field(() => [AuditEdge])
  edges: AuditEdge[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}
