import { CalendarDate, DateTime } from '@onegrid/kit';
import type { VisitMethod } from '@onegrid/schema';
import { Directive, Field, ObjectType } from 'type-graphql';
import {
  type ResidencyEndReason,
  ResidencyEndReasonEnum,
  type ResidencyKind,
  ResidencyKindEnum,
  type ResidencyRole,
  ResidencyRoleEnum,
  VisitMethodEnum,
} from './enums';
import { Staff } from './staff.type';

@ObjectType({ description: '居住核实 | Somebody was met where they live' })
export class ResidencyVerification {
  @Field(() => DateTime, { description: '核实时间 | When' })
  at: Date;

  @Field(() => VisitMethodEnum, { description: '核实方式 | How' })
  method: VisitMethod;

  @Field(() => Staff, { nullable: true, description: '核实人 | By whom; null when no longer known' })
  by: Staff | null;
}

@ObjectType({ description: '居住 | Somebody lives, or has lived, in a house' })
export class Residency {
  @Field(() => ResidencyKindEnum, { description: '类别 | Kind' })
  @Directive('@personal(category: REGISTRATION)')
  kind: ResidencyKind;

  @Field(() => ResidencyRoleEnum, { description: '身份 | Role in the house' })
  role: ResidencyRole;

  @Field(() => CalendarDate, { description: '入住日期 | Since when' })
  @Directive('@personal(category: REGISTRATION)')
  from: string;

  @Field(() => CalendarDate, { nullable: true, description: '搬离日期 | Until when; null while it lasts' })
  @Directive('@personal(category: REGISTRATION)')
  to: string | null;

  @Field(() => ResidencyEndReasonEnum, { nullable: true, description: '注销原因 | Why it ended; null while it lasts' })
  endReason: ResidencyEndReason | null;

  /** Not on the graph. */
  readonly id: string;

  /** Not on the graph. */
  readonly houseId: string;
}
