import { Field, InputType } from 'type-graphql';
import { ReportInput } from './report.input';

@InputType({ description: '城管案件 | Something for urban management' })
export class ReportUrbanCaseInput extends ReportInput {
  @Field(() => String, { description: '大类小类代码 | Event class: four digits of GB/T 30428.2, for example 0102' })
  eventClass: string;

  @Field(() => String, { description: '问题描述 | Description, at most 500 characters' })
  description: string;
}
