import { Field, InputType } from 'type-graphql';
import { ReportDisputeInput } from '../graph/dispute.input';
import { ReportEmergencyInput } from '../graph/emergency.input';
import { RecordVisitInput, ReportHazardInput } from '../graph/entry.input';
import { ReportEnvironmentProblemInput } from '../graph/environment-problem.input';
import { EndResidencyInput } from '../graph/residency-end.input';
import { RegisterResidentInput } from '../graph/resident.input';
import { ReportUrbanCaseInput } from '../graph/urban-case.input';
import { RecordWishInput } from '../graph/wish.input';

@InputType({ description: '更正内容 | What the entry should have said: exactly one, of the kind of the entry, whole' })
export class CorrectEntryInput {
  @Field(() => RecordVisitInput, { nullable: true })
  visit?: RecordVisitInput | null;

  @Field(() => RegisterResidentInput, { nullable: true })
  resident?: RegisterResidentInput | null;

  @Field(() => EndResidencyInput, { nullable: true })
  residencyEnd?: EndResidencyInput | null;

  @Field(() => ReportHazardInput, { nullable: true })
  hazard?: ReportHazardInput | null;

  @Field(() => ReportDisputeInput, { nullable: true })
  dispute?: ReportDisputeInput | null;

  @Field(() => ReportUrbanCaseInput, { nullable: true })
  urbanCase?: ReportUrbanCaseInput | null;

  @Field(() => ReportEnvironmentProblemInput, { nullable: true })
  environmentProblem?: ReportEnvironmentProblemInput | null;

  @Field(() => RecordWishInput, { nullable: true })
  wish?: RecordWishInput | null;

  @Field(() => ReportEmergencyInput, { nullable: true })
  emergency?: ReportEmergencyInput | null;
}
