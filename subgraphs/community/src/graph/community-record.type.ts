import { CalendarDate, DateTime } from '@onegrid/kit';
import { GridCode } from '@onegrid/schema';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { CommunityResidencyKind, CommunityResidentRole, CommunitySex } from './enums';

@ObjectType({
  description:
    '社区登记 | What the community platform has registered about a person: the latest registration that holds',
})
export class CommunityRecord {
  @Field(() => ID, { description: '平台编号 | Id on the platform' })
  id: string;

  @Field(() => String, { description: '登记姓名 | Name as registered' })
  @Directive('@personal(category: NAME)')
  registeredName: string;

  @Field(() => String, { description: '证件号码 | Document number as registered, mistakes included' })
  @Directive('@personal(category: IDENTITY_DOCUMENT)')
  idNumber: string;

  @Field(() => CommunitySex, { nullable: true, description: '性别 | Sex' })
  @Directive('@personal(category: REGISTRATION)')
  sex: CommunitySex | null;

  @Field(() => CalendarDate, { description: '出生日期 | Birth date' })
  @Directive('@personal(category: REGISTRATION)')
  birthDate: string;

  @Field(() => String, { description: '联系电话 | Phone' })
  @Directive('@personal(category: CONTACT)')
  phone: string;

  @Field(() => CommunityResidencyKind, { nullable: true, description: '人口类别 | Kind of residency' })
  @Directive('@personal(category: REGISTRATION)')
  residencyKind: CommunityResidencyKind | null;

  @Field(() => CommunityResidentRole, {
    nullable: true,
    description: '与房屋关系 | How the person stands to the house',
  })
  @Directive('@personal(category: REGISTRATION)')
  role: CommunityResidentRole | null;

  @Field(() => String, { nullable: true, description: '登记住址 | Address as registered' })
  @Directive('@personal(category: CONTACT)')
  address: string | null;

  @Field(() => GridCode, { description: '登记网格 | Grid in which the platform has the person' })
  gridCode: string;

  @Field(() => String, { nullable: true, description: '职业 | Occupation' })
  @Directive('@personal(category: REGISTRATION)')
  occupation: string | null;

  @Field(() => String, { nullable: true, description: '工作单位 | Employer' })
  @Directive('@personal(category: REGISTRATION)')
  employer: string | null;

  @Field(() => CalendarDate, { description: '入住日期 | Moved in on' })
  @Directive('@personal(category: REGISTRATION)')
  movedInOn: string;

  @Field(() => CalendarDate, { description: '登记日期 | Registered on' })
  @Directive('@personal(category: REGISTRATION)')
  registeredOn: string;

  @Field(() => String, { nullable: true, description: '居住证号 | Number of the residence permit' })
  @Directive('@personal(category: IDENTITY_DOCUMENT)')
  permitNumber: string | null;

  @Field(() => CalendarDate, { nullable: true, description: '居住证到期日期 | Residence permit expires on' })
  @Directive('@personal(category: REGISTRATION)')
  permitExpiresOn: string | null;

  @Field(() => Int, { description: '重复登记数 | Further registrations of the person that hold as well; 0 = none' })
  duplicates: number;

  @Field(() => DateTime, { description: '读取时间 | When this was read from the platform' })
  asOf: Date;
}
