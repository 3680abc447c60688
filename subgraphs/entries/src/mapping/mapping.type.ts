import { DateTime, GraphQLJSON, PreviewProblem, PreviewRequest } from '@onegrid/kit';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Delivery, Platform, Staff } from '../graph/entry.type';

@InputType({ description: '更改代码 | A code of the platform’s mapping that is to be changed' })
export class CodeChangeInput {
  @Field(() => String, { description: '代码表 | Name of the table, as `platformMapping` lists it' })
  list: string;

  @Field(() => String, { description: '值 | Our value' })
  value: string;

  @Field(() => String, {
    nullable: true,
    description: '平台代码 | The platform’s code for it from now on; null = what the platform’s own table says',
  })
  code: string | null = null;
}

@ObjectType({ description: '对照项 | What one of our values is on the platform now' })
export class MappedCode {
  @Field(() => String)
  value: string;

  @Field(() => String, { description: '名称 | What people read' })
  name: string;

  @Field(() => String, { nullable: true, description: '平台代码 | The code in force; null = it is refused' })
  code: string | null;

  @Field(() => String, {
    nullable: true,
    description: '原代码 | What the platform’s own table says; null = it has none',
  })
  ownCode: string | null;

  @Field(() => String, { nullable: true, description: '不接收理由 | Why its own table refuses it; null = it does not' })
  refusal: string | null;
}

@ObjectType({ description: '代码表 | One table of a platform’s mapping, as it is in force' })
export class MappedTable {
  @Field(() => String)
  list: string;

  @Field(() => String)
  standard: string;

  @Field(() => [MappedCode])
  items: readonly MappedCode[];

  @Field(() => [String], { description: '平台已知代码 | Every code that the platform knows in this list' })
  codes: readonly string[];
}

@ObjectType({ description: '更改记录 | One change of a code' })
export class MadeCodeChange {
  @Field(() => Int)
  version: number;

  @Field(() => String)
  list: string;

  @Field(() => String)
  value: string;

  @Field(() => String, { nullable: true })
  code: string | null;

  @Field(() => String, { description: '原因 | Why' })
  reason: string;

  @Field(() => Staff, { description: '操作人 | Who made it' })
  by: Staff;

  @Field(() => DateTime)
  at: Date;
}

@ObjectType({ description: '平台代码对照 | The mapping of our values to a platform’s codes, as it is in force' })
export class PlatformMapping {
  @Field(() => Platform)
  platform: Platform;

  @Field(() => Int, { description: '版本 | 0 = the platform’s own tables' })
  version: number;

  @Field(() => [MappedTable])
  tables: readonly MappedTable[];

  @Field(() => [MadeCodeChange], { description: '更改记录 | What operators have changed, newest first' })
  changes: readonly MadeCodeChange[];
}

@ObjectType('FieldDifference', { description: '字段差异 | A field that two mappings fill differently' })
export class FieldDifferenceType {
  @Field(() => String)
  step: string;

  @Field(() => String)
  field: string;

  @Field(() => GraphQLJSON, { nullable: true })
  @Directive('@personal(category: REGISTRATION)')
  before: unknown;

  @Field(() => GraphQLJSON, { nullable: true })
  @Directive('@personal(category: REGISTRATION)')
  after: unknown;
}

@ObjectType({ description: '试算 | What a failed delivery would send under the changed mapping' })
export class DeliveryDryRun {
  @Field(() => Delivery)
  delivery: Delivery;

  @Field(() => [FieldDifferenceType], { description: '差异 | Empty = the change does not concern it' })
  differences: readonly FieldDifferenceType[];

  @Field(() => [PreviewRequest], { description: '请求 | What would be sent' })
  requests: readonly PreviewRequest[];

  @Field(() => [PreviewProblem], { description: '问题 | What would still be refused' })
  problems: readonly PreviewProblem[];
}

@ObjectType({ description: '对照试算 | A change of a mapping that was only looked at' })
export class MappingDryRun {
  @Field(() => Int, { description: '符合筛选 | How many failed deliveries the filter means' })
  totalCount: number;

  @Field(() => Int, { description: '已试算 | How many of them were looked at: the newest' })
  lookedAt: number;

  @Field(() => Int, { description: '会变化 | How many of those would send something else' })
  changed: number;

  @Field(() => Int, { description: '仍被拒 | How many of those would still be refused for want of a code' })
  stillRefused: number;

  @Field(() => [DeliveryDryRun], { description: '逐件 | Without those that cannot be looked at' })
  deliveries: readonly DeliveryDryRun[];

  @Field(() => ID, { description: '审计编号 | Its record in the audit' })
  auditId: string;
}

@ObjectType('MappingChanged', { description: '更改结果 | What a change of a mapping has done' })
export class MappingChangedType {
  @Field(() => Int, { description: '版本 | The new version' })
  version: number;

  @Field(() => Int, {
    nullable: true,
    description: '重投数量 | How many were replayed; null = no replay was asked for',
  })
  replayed: number | null;

  @Field(() => ID, { description: '审计编号 | Its record in the audit' })
  auditId: string;
}
