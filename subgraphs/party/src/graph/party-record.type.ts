import { CalendarDate, DateTime } from '@onegrid/kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { PartyMembership, PartyRecordState, PartyRole } from './enums';

@ObjectType({ description: '党员登记 | What the party platform has registered about a person' })
export class PartyRecord {
  @Field(() => ID, { description: '平台编号 | Member id, or the id of the check-in that waits for review' })
  id: string;

  @Field(() => PartyRecordState, { description: '登记状态 | How far the registration has come' })
  state: PartyRecordState;

  @Field(() => String, { nullable: true, description: '退回理由 | Why the branch secretary sent it back' })
  returnedBecause: string | null;

  @Field(() => String, { description: '登记姓名 | Name as registered' })
  @Directive('@personal(category: NAME)')
  registeredName: string;

  @Field(() => String, { description: '证件号码后四位 | Last four characters of the identity number' })
  @Directive('@personal(category: IDENTITY_DOCUMENT)')
  idNumberTail: string;

  @Field(() => String, { nullable: true, description: '党员编号 | Member number; null before approval' })
  @Directive('@personal(category: REGISTRATION)')
  memberNo: string | null;

  @Field(() => PartyMembership, { nullable: true, description: '党员类别 | Kind of membership' })
  @Directive('@personal(category: REGISTRATION)')
  membership: PartyMembership | null;

  @Field(() => PartyRole, { nullable: true, description: '党内职务 | Role in the branch; null before approval' })
  @Directive('@personal(category: REGISTRATION)')
  role: PartyRole | null;

  @Field(() => String, { nullable: true, description: '所在党支部 | Name of the branch; null before approval' })
  @Directive('@personal(category: REGISTRATION)')
  branch: string | null;

  @Field(() => String, { nullable: true, description: '楼栋党小组 | Name of the building group; null when in none' })
  @Directive('@personal(category: REGISTRATION)')
  buildingGroup: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: '入党（转入）日期 | Day of joining, or of the transfer in; null before approval',
  })
  @Directive('@personal(category: REGISTRATION)')
  joinedOn: string | null;

  @Field(() => DateTime, { description: '读取时间 | When this was read from the platform' })
  asOf: Date;
}
