import { CalendarDate, DateTime } from '@onegrid/kit';
import {
  type CareKind,
  type Dwelling,
  type Education,
  GridCode,
  type HazardCategory,
  type HazardLevel,
  type InflowReason,
  type MaritalStatus,
  type PoliticalStatus,
  ResidentIdNumber,
  type Sex,
  type VisitContent,
  type VisitPurpose,
} from '@onegrid/schema';
import { Field, ID, InputType } from 'type-graphql';
import {
  CareKindEnum,
  DwellingEnum,
  EducationEnum,
  HazardCategoryEnum,
  HazardLevelEnum,
  InflowReasonEnum,
  MaritalStatusEnum,
  PoliticalStatusEnum,
  SexEnum,
  VisitMethodEnum,
  VisitOutcomeEnum,
  VisitPurposeEnum,
} from './enums';

@InputType({ description: '新租客 | A floating resident who newly rents' })
export class NewTenantInput {
  @Field(() => String, { description: '姓名 | Name' })
  name: string;

  @Field(() => ResidentIdNumber, { description: '公民身份号码 | Resident id number (GB 11643)' })
  idNumber: string;

  @Field(() => SexEnum, { nullable: true, description: '性别 | Sex; left out = as the id number says' })
  sex?: Sex | null;

  @Field(() => CalendarDate, { nullable: true, description: '出生日期 | Birth date; left out = as the id number says' })
  birthDate?: string | null;

  @Field(() => String, { defaultValue: '01', description: '民族 | Ethnicity, two digits of GB/T 3304' })
  ethnicity: string;

  @Field(() => String, {
    nullable: true,
    description: '籍贯 | Native place, six digits of GB/T 2260; left out = the region of the id number',
  })
  nativePlace?: string | null;

  @Field(() => PoliticalStatusEnum, { defaultValue: 'MASSES', description: '政治面貌 | Political status' })
  politicalStatus: PoliticalStatus;

  @Field(() => EducationEnum, { nullable: true, description: '学历 | Education' })
  education?: Education | null;

  @Field(() => MaritalStatusEnum, { nullable: true, description: '婚姻状况 | Marital status' })
  maritalStatus?: MaritalStatus | null;

  @Field(() => String, { nullable: true, description: '职业 | Occupation' })
  occupation?: string | null;

  @Field(() => String, { nullable: true, description: '工作单位 | Employer' })
  employer?: string | null;

  @Field(() => String, { description: '联系电话 | Phone' })
  phone: string;

  @Field(() => InflowReasonEnum, { description: '流入原因 | Reason for coming' })
  inflowReason: InflowReason;

  @Field(() => DwellingEnum, { defaultValue: 'RENTED', description: '住所类型 | Kind of dwelling' })
  dwelling: Dwelling;

  @Field(() => CalendarDate, { description: '入住日期 | Moved in on' })
  movedInOn: string;

  @Field(() => CalendarDate, { nullable: true, description: '租约到期 | Lease ends on; left out = open-ended' })
  leaseEndsOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '居住证号 | Number of the residence permit; left out = none yet',
  })
  residencePermit?: string | null;
}

@InputType({ description: '隐患 | A hazard that was found' })
export class FoundHazardInput {
  @Field(() => HazardCategoryEnum, { description: '类别 | Kind' })
  category: HazardCategory;

  @Field(() => HazardLevelEnum, { defaultValue: 'GENERAL', description: '级别 | Level' })
  level: HazardLevel;

  @Field(() => String, { description: '描述 | Description, at most 500 characters' })
  description: string;

  @Field(() => Boolean, { defaultValue: false, description: '位于公共区域 | Lies in a public passage, street or yard' })
  inPublicArea: boolean;

  @Field(() => Boolean, { defaultValue: false, description: '当场整改 | Put right at once' })
  fixedOnSite: boolean;

  @Field(() => CalendarDate, {
    nullable: true,
    description: '整改期限 | To be treated by; needed unless fixed on site',
  })
  treatBy?: string | null;

  @Field(() => String, { nullable: true, description: '责任人 | Who has to treat it' })
  responsiblePerson?: string | null;

  @Field(() => String, { nullable: true, description: '责任人电话 | Their phone' })
  responsiblePhone?: string | null;
}

@InputType({ description: '走访的户 | A household that was visited as a whole' })
export class VisitedHouseholdInput {
  @Field(() => String, { description: '户主姓名 | Name of the head of the household' })
  headName: string;

  @Field(() => String, { nullable: true, description: '户号 | Its number, at most 9 characters; left out = not known' })
  number?: string | null;
}

@InputType({
  description: '走访 | A visit: to a house, a household or a person in it, or to a key place',
})
export class RecordVisitInput {
  @Field(() => ID, {
    description: '幂等键 | Chosen by the client; the same key with the same content answers the same entry',
  })
  idempotencyKey: string;

  @Field(() => DateTime, { description: '走访时间 | When the visit took place' })
  occurredAt: string;

  @Field(() => ID, { nullable: true, description: '房屋 | The house; name this or the place' })
  houseId?: string | null;

  @Field(() => ID, { nullable: true, description: '重点场所 | The key place; then there are no new tenants' })
  placeId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: '走访人员 | Who was visited; needs the house, and they must live in it',
  })
  personId?: string | null;

  @Field(() => VisitedHouseholdInput, {
    nullable: true,
    description: '走访的户 | The household that was visited as a whole; needs the house',
  })
  household?: VisitedHouseholdInput | null;

  @Field(() => VisitPurposeEnum, {
    nullable: true,
    description: '走访目的 | What for; left out = routine',
  })
  purpose?: VisitPurpose | null;

  @Field(() => CareKindEnum, {
    nullable: true,
    description: '关爱类型 | Why the person is looked after, no cause and no diagnosis; needed for a care visit',
  })
  careKind?: CareKind | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: '下次走访日期 | Next visit on; left out = as each platform plans it',
  })
  nextDueOn?: string | null;

  @Field(() => GridCode, { nullable: true, description: '网格 | The grid; left out = the one it lies in' })
  gridCode?: string | null;

  @Field(() => VisitMethodEnum, { defaultValue: 'FACE_TO_FACE', description: '走访方式 | How' })
  method: VisitContent['method'];

  @Field(() => VisitOutcomeEnum, { defaultValue: 'MET', description: '走访结果 | What came of it' })
  outcome: VisitContent['outcome'];

  @Field(() => String, { defaultValue: '', description: '备注 | Remark, at most 500 characters' })
  remark: string;

  @Field(() => [NewTenantInput], { defaultValue: [], description: '新租客 | New tenants' })
  newTenants: NewTenantInput[];

  @Field(() => FoundHazardInput, { nullable: true, description: '发现的隐患 | A hazard that was found' })
  hazard?: FoundHazardInput | null;

  @Field(() => [ID], {
    nullable: true,
    description: '照片 | Photos, at most 5: ids of attachments that you have uploaded, in order; left out = none',
  })
  attachmentIds?: string[] | null;
}

@InputType({ description: '隐患上报 | A hazard in a house or a place: name one of the two' })
export class ReportHazardInput {
  @Field(() => ID, {
    description: '幂等键 | Chosen by the client; the same key with the same content answers the same entry',
  })
  idempotencyKey: string;

  @Field(() => DateTime, { description: '发现时间 | When it was found' })
  occurredAt: string;

  @Field(() => ID, { nullable: true, description: '房屋 | The house' })
  houseId?: string | null;

  @Field(() => ID, { nullable: true, description: '场所 | The place' })
  placeId?: string | null;

  @Field(() => GridCode, { nullable: true, description: '网格 | The grid; left out = the one it lies in' })
  gridCode?: string | null;

  @Field(() => FoundHazardInput)
  hazard: FoundHazardInput;

  @Field(() => [ID], {
    nullable: true,
    description: '照片 | Photos, at most 5: ids of attachments that you have uploaded, in order; left out = none',
  })
  attachmentIds?: string[] | null;
}
