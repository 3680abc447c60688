import { CalendarDate } from '@onegrid/kit';
import { type DisputeResolutionWay, type DisputeScale, ResidentIdNumber } from '@onegrid/schema';
import { Field, InputType, Int } from 'type-graphql';
import { DisputeResolutionEnum, DisputeScaleEnum } from './enums';
import { ReportInput } from './report.input';

@InputType({ description: '主要当事人 | Main party of a dispute' })
export class DisputePartyInput {
  @Field(() => String, { description: '姓名 | Name' })
  name: string;

  @Field(() => ResidentIdNumber, { nullable: true, description: '公民身份号码 | Resident id number (GB 11643)' })
  idNumber?: string | null;

  @Field(() => String, { nullable: true, description: '联系电话 | Phone' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: '住址 | Where they live' })
  address?: string | null;
}

@InputType({ description: '化解 | How a dispute is resolved' })
export class DisputeResolutionInput {
  @Field(() => DisputeResolutionEnum, { description: '化解方式 | How' })
  way: DisputeResolutionWay;

  @Field(() => String, { nullable: true, description: '化解组织 | Organisation that resolves it' })
  organisation?: string | null;

  @Field(() => String, { nullable: true, description: '责任人 | Who is responsible' })
  responsiblePerson?: string | null;

  @Field(() => String, { nullable: true, description: '责任人电话 | Their phone' })
  responsiblePhone?: string | null;

  @Field(() => Boolean, { nullable: true, description: '化解是否成功 | Whether it is resolved; left out = it goes on' })
  resolved?: boolean | null;

  @Field(() => String, { defaultValue: '', description: '化解情况 | How it went, at most 500 characters' })
  account: string;
}

@InputType({ description: '矛盾纠纷 | A dispute, GB/T 31000-2015 Table 30' })
export class ReportDisputeInput extends ReportInput {
  @Field(() => String, { description: '事件名称 | Name, at most 50 characters' })
  name: string;

  @Field(() => String, {
    description: '事件类别 | Main class: two or four digits of GB/T 31000-2015 5.56',
  })
  disputeClass: string;

  @Field(() => DisputeScaleEnum, { defaultValue: 'INDIVIDUAL', description: '规模 | Scale' })
  scale: DisputeScale;

  @Field(() => Int, { defaultValue: 2, description: '涉及人数 | How many people are involved' })
  peopleInvolved: number;

  @Field(() => String, { description: '事件简述 | What it is about, at most 500 characters' })
  description: string;

  @Field(() => String, { nullable: true, description: '涉及单位 | Organisation involved' })
  organisationInvolved?: string | null;

  @Field(() => DisputePartyInput, { description: '主要当事人 | Main party' })
  mainParty: DisputePartyInput;

  @Field(() => CalendarDate, { description: '化解时限 | To be resolved by' })
  resolveBy: string;

  @Field(() => DisputeResolutionInput, { nullable: true, description: '化解 | Left out = nobody has begun' })
  resolution?: DisputeResolutionInput | null;
}
