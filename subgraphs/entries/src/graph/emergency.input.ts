import type { EmergencyGrade, EmergencyType } from '@onegrid/schema';
import { Field, InputType, Int } from 'type-graphql';
import { EmergencyGradeEnum, EmergencyTypeEnum } from './enums';
import { ReportInput } from './report.input';

@InputType({ description: '突发事件 | An emergency, GB/T 31000-2015 Table 11' })
export class ReportEmergencyInput extends ReportInput {
  @Field(() => String, { description: '事件名称 | Name, at most 50 characters' })
  name: string;

  @Field(() => EmergencyTypeEnum, { description: '类型 | What has happened' })
  type: EmergencyType;

  @Field(() => EmergencyGradeEnum, { defaultValue: 'ORDINARY', description: '分级 | Grade, as far as known' })
  grade: EmergencyGrade;

  @Field(() => String, { description: '描述 | Description, at most 500 characters' })
  description: string;

  @Field(() => Int, { defaultValue: 0, description: '伤亡人数 | People hurt or dead, as far as known' })
  casualties: number;

  @Field(() => Boolean, { defaultValue: false, description: '位于公共区域 | Lies in a public passage, street or yard' })
  inPublicArea: boolean;

  @Field(() => Boolean, { defaultValue: false, description: '造成污染 | Pollutes air, water or soil' })
  pollutes: boolean;
}
