import type { EnvironmentProblemCategory } from '@onegrid/schema';
import { Field, InputType } from 'type-graphql';
import { EnvironmentProblemEnum } from './enums';
import { ReportInput } from './report.input';

@InputType({ description: '环境问题 | An environment problem' })
export class ReportEnvironmentProblemInput extends ReportInput {
  @Field(() => EnvironmentProblemEnum, { description: '类别 | What it is about' })
  category: EnvironmentProblemCategory;

  @Field(() => String, { description: '描述 | Description, at most 500 characters' })
  description: string;

  @Field(() => Boolean, { defaultValue: false, description: '紧急 | Cannot wait' })
  urgent: boolean;
}
