import { DateTime, PageInfo } from '@onegrid/kit';
import { type EntryKind, GridCode } from '@onegrid/schema';
import { createUnionType, Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { DeliveryChange, DeliveryState } from '../store/delivery-state';
import { DeliveryChangeEnum, DeliveryStateEnum, EntryKindEnum } from './enums';

@ObjectType()
@Directive('@key(fields: "code", resolvable: false)')
export class Grid {
  /** Tells the members of the union apart; left out elsewhere. */
  readonly type?: 'Grid';

  @Field(() => GridCode)
  code: string;
}

@ObjectType()
@Directive('@key(fields: "workerNo", resolvable: false)')
export class Staff {
  @Field(() => ID)
  workerNo: string;
}

@ObjectType()
@Directive('@key(fields: "name", resolvable: false)')
export class Platform {
  @Field(() => ID)
  name: string;
}

@ObjectType()
@Directive('@key(fields: "id", resolvable: false)')
export class House {
  /** Tells the members of the union apart. */
  readonly type: 'House';

  @Field(() => ID)
  id: string;
}

@ObjectType()
@Directive('@key(fields: "id", resolvable: false)')
export class Place {
  /** Tells the members of the union apart. */
  readonly type: 'Place';

  @Field(() => ID)
  id: string;
}

export const EntrySubject = createUnionType({
  name: 'EntrySubject',
  description: '录入对象 | What an entry is about',
  types: () => [House, Place, Grid] as const,
  resolveType: (value: House | Place | Grid) => value.type,
});

@ObjectType({ description: '投递错误 | Why the last attempt failed' })
export class DeliveryError {
  @Field(() => String, { description: '错误代码 | Code of docs/errors.md' })
  code: string;

  @Field(() => String)
  message: string;
}

@ObjectType({ description: '审核时限 | Until when the platform is to decide, and who decides' })
export class DeliveryReview {
  @Field(() => DateTime, { description: '应审结时间 | When the review clock runs out' })
  due: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: '超期起始 | Since when it is overdue; null = it is or was in time',
  })
  overdueSince: Date | null;

  @Field(() => String, { description: '审核部门 | The department whose people decide' })
  owner: string;
}

@ObjectType({ description: '投递 | One entry on its way to one platform' })
export class Delivery {
  /** The accepting field, and the entry. */
  readonly acceptField: string;
  readonly entryId: string;

  @Field(() => ID)
  id: string;

  @Field(() => Platform, { description: '平台 | Where it goes' })
  platform: Platform;

  @Field(() => DeliveryStateEnum, { description: '状态 | State' })
  state: DeliveryState;

  @Field(() => String, { nullable: true, description: '平台记录编号 | Id of the record there; null until it has one' })
  externalId: string | null;

  @Field(() => Int, { description: '投递次数 | Attempts made so far' })
  attempts: number;

  @Field(() => String, {
    nullable: true,
    description:
      '退回理由 | Why it was refused, or cannot be changed there but by hand; null unless REJECTED or MANUAL',
  })
  reason: string | null;

  @Field(() => DeliveryError, {
    nullable: true,
    description: '最近一次失败 | Last failed attempt; null after a success',
  })
  error: DeliveryError | null;

  @Field(() => DateTime, {
    nullable: true,
    description: '下次时间 | When it is tried or asked about again; null when nothing is due',
  })
  nextAttemptAt: Date | null;

  @Field(() => DeliveryReview, {
    nullable: true,
    description: '审核 | The review; null until the platform has it, or when it has no review',
  })
  review: DeliveryReview | null;

  @Field(() => ID, {
    nullable: true,
    description: '所更正的投递 | The earlier delivery whose place this one takes; null = a first delivery',
  })
  supersedes: string | null;

  @Field(() => DeliveryChangeEnum, {
    nullable: true,
    description: '变更 | What it does to the record of the delivery it supersedes; null = it makes a record of its own',
  })
  change: DeliveryChange | null;

  @Field(() => Int, {
    description: '对照版本 | Version of the platform’s mapping at the last attempt; 0 = the platform’s own tables',
  })
  mappingVersion: number;

  @Field(() => String, {
    nullable: true,
    description: '手工处理说明 | What a person has to do on the platform; null unless MANUAL',
  })
  manualTask: string | null;

  @Field(() => DateTime)
  updatedAt: Date;
}

@ObjectType({ description: '录入 | A fact that was entered once' })
@Directive('@key(fields: "id")')
export class Entry {
  @Field(() => ID)
  id: string;

  @Field(() => EntryKindEnum)
  kind: EntryKind;

  @Field(() => DateTime, { description: '发生时间 | When it happened' })
  occurredAt: string;

  @Field(() => DateTime, { description: '登记时间 | When it was recorded here' })
  recordedAt: string;

  @Field(() => Staff, { description: '录入人 | Who entered it' })
  enteredBy: Staff;

  @Field(() => Grid)
  grid: Grid;

  @Field(() => EntrySubject, { nullable: true })
  subject: House | Place | Grid | null;

  @Field(() => DateTime, { nullable: true, description: '撤回时间 | When it was withdrawn; null = it stands' })
  withdrawnAt: Date | null;

  @Field(() => String, { nullable: true, description: '撤回原因 | Why it was withdrawn; null = it stands' })
  withdrawalReason: string | null;
}

@ObjectType()
export class EntryEdge {
  @Field(() => Entry)
  node: Entry;

  @Field(() => String)
  cursor: string;
}

@ObjectType({ description: '录入列表 | Entries, newest first' })
export class EntryConnection {
  @Field(() => [EntryEdge])
  edges: EntryEdge[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}

@ObjectType({ description: '输入错误 | What is wrong with an input' })
export class InputError {
  @Field(() => String, { description: '错误代码 | Code of docs/errors.md' })
  code: string;

  @Field(() => String)
  message: string;

  @Field(() => String, {
    nullable: true,
    description: '字段路径 | Path of the field, for example newTenants.0.idNumber; null = the input as a whole',
  })
  field: string | null;
}

@ObjectType({ description: '录入结果 | The entry, or what is wrong; never both' })
export class EntryPayload {
  @Field(() => Entry, { nullable: true })
  entry: Entry | null;

  @Field(() => [InputError], { description: '为空表示成功 | Empty when the entry was recorded' })
  errors: InputError[];
}
