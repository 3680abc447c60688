import 'reflect-metadata';
import { CalendarDate, DateTime } from '@onegrid/schema';
import { GraphQLJSON } from 'graphql-scalars';
import { Directive, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

export { CalendarDate, DateTime, GraphQLJSON };

export enum PlatformStateEnum {
  LIVE = 'LIVE',
  STALE = 'STALE',
  DOWN = 'DOWN',
}

registerEnumType(PlatformStateEnum, {
  name: 'PlatformState',
  description: '平台状态 | How a platform stands',
  valuesConfig: {
    LIVE: { description: '正常 | It answers' },
    STALE: { description: '暂无应答，显示留存数据 | It does not answer now; what is shown was kept earlier' },
    DOWN: { description: '无应答 | It does not answer and nothing is kept' },
  },
});

export enum DeliveryOutcomeEnum {
  UNDER_REVIEW = 'UNDER_REVIEW',
  ACCEPTED = 'ACCEPTED',
  REJECTED = 'REJECTED',
}

registerEnumType(DeliveryOutcomeEnum, {
  name: 'DeliveryOutcome',
  description: '投递结果 | What the platform says about a delivery',
  valuesConfig: {
    UNDER_REVIEW: { description: '审核中 | The platform has it; its people still decide' },
    ACCEPTED: { description: '已通过 | Accepted' },
    REJECTED: { description: '已退回 | Refused, with a reason' },
  },
});

@ObjectType({ description: '平台内编号 | Id of something on one platform' })
@Directive('@shareable')
export class LocalId {
  @Field(() => String, { description: '平台 | Name of the platform' })
  platform: string;

  @Field(() => String, { description: '编号 | The id there' })
  id: string;
}

@ObjectType({ description: '坐标 | Position in degrees, CGCS2000 (WGS-84)' })
@Directive('@shareable')
export class GeoPoint {
  @Field(() => Float, { description: '经度 | Longitude, degrees' })
  longitude: number;

  @Field(() => Float, { description: '纬度 | Latitude, degrees' })
  latitude: number;
}

@ObjectType({ description: '分页信息 | Relay page information' })
@Directive('@shareable')
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage: boolean;

  @Field(() => Boolean)
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true })
  startCursor: string | null;

  @Field(() => String, { nullable: true })
  endCursor: string | null;
}

@ObjectType({ description: '平台运行状态 | How a platform stands' })
@Directive('@shareable')
export class PlatformStatus {
  @Field(() => PlatformStateEnum)
  state: PlatformStateEnum;

  @Field(() => DateTime, { description: '检查时间 | When it was asked' })
  checkedAt: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: '最近应答 | When it last answered; null = not since the start',
  })
  lastSeenAt: Date | null;

  @Field(() => String, { nullable: true, description: '错误代码 | Error code; null when it answers' })
  error: string | null;
}

@InputType('FormerDeliveryInput', { description: '先前投递 | An earlier delivery that has led to a record' })
export class FormerDeliveryInputType {
  @Field(() => ID)
  deliveryId: string;

  @Field(() => String, { description: '平台记录编号 | Id of the record on the platform' })
  externalId: string;
}

@InputType('CodeOverrideInput', { description: '代码更改 | A code of the platform that goes before its own table' })
export class CodeOverrideInputType {
  @Field(() => String, { description: '代码表 | Name of the table, in the platform’s words' })
  list: string;

  @Field(() => String, { description: '值 | Our value' })
  value: string;

  @Field(() => String, { description: '平台代码 | The platform’s code for it' })
  code: string;
}

@InputType('DeliveryMappingInput', { description: '对照更改 | What operators have changed in the platform’s mapping' })
export class DeliveryMappingInputType {
  @Field(() => Int, { description: '版本 | 1 for the first change' })
  version: number;

  @Field(() => [CodeOverrideInputType])
  overrides: CodeOverrideInputType[];
}

@InputType('DeliveryInput', { description: '投递 | One entry handed to one platform' })
export class DeliveryInputType {
  @Field(() => ID, { description: '投递编号（幂等键）| Id of the delivery: the same id never makes a second record' })
  id: string;

  @Field(() => Int, { description: '第几次 | 1 for the first attempt' })
  attempt: number;

  @Field(() => GraphQLJSON, { description: '规范录入 | The canonical entry' })
  entry: unknown;

  @Field(() => FormerDeliveryInputType, {
    nullable: true,
    description: '先前投递 | Whose record is to be changed or taken back; left out = a new record',
  })
  former?: FormerDeliveryInputType | null;

  @Field(() => DeliveryMappingInputType, {
    nullable: true,
    description: '对照更改 | Codes that go before the platform’s own tables; left out = none',
  })
  mapping?: DeliveryMappingInputType | null;
}

@ObjectType({ description: '登记编号 | Who or what was registered, and its id on the platform' })
@Directive('@shareable')
export class DeliveryRegistration {
  @Field(() => String, { description: '规范路径 | Canonical path, for example newTenants.0' })
  path: string;

  @Field(() => String)
  externalId: string;
}

@ObjectType('DeliveryReceipt', { description: '投递回执 | What the platform says about a delivery' })
@Directive('@shareable')
export class DeliveryReceiptType {
  @Field(() => ID)
  deliveryId: string;

  @Field(() => DeliveryOutcomeEnum)
  outcome: DeliveryOutcomeEnum;

  @Field(() => String, { nullable: true, description: '平台记录编号 | Id of the record on the platform' })
  externalId: string | null;

  @Field(() => String, { nullable: true, description: '退回理由 | Why it was refused, in the platform’s words' })
  reason: string | null;

  @Field(() => [DeliveryRegistration])
  registrations: DeliveryRegistration[];
}
