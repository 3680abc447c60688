import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { EntriesContext } from '../entries-context';
import { ReportDisputeInput } from '../graph/dispute.input';
import { ReportEmergencyInput } from '../graph/emergency.input';
import { EntryPayload } from '../graph/entry.type';
import { ReportEnvironmentProblemInput } from '../graph/environment-problem.input';
import { ReportUrbanCaseInput } from '../graph/urban-case.input';
import { RecordWishInput } from '../graph/wish.input';
import { recordWish } from '../record/record-wish';
import { reportDispute } from '../record/report-dispute';
import { reportEmergency } from '../record/report-emergency';
import { reportEnvironmentProblem } from '../record/report-environment-problem';
import { reportUrbanCase } from '../record/report-urban-case';
import { toPayload } from './to-payload';

@Resolver()
export class ReportResolver {
  @Mutation(() => EntryPayload, {
    description: '上报矛盾纠纷 | Reports a dispute once; it is delivered to every platform that wants it',
  })
  async reportDispute(
    @Arg('input') input: ReportDisputeInput,
    @Ctx() { tools, viewer }: EntriesContext,
  ): Promise<EntryPayload> {
    return toPayload(await reportDispute(tools, viewer, input));
  }

  @Mutation(() => EntryPayload, {
    description:
      '上报城管案件 | Reports something for urban management; it is delivered to every platform that wants it',
  })
  async reportUrbanCase(
    @Arg('input') input: ReportUrbanCaseInput,
    @Ctx() { tools, viewer }: EntriesContext,
  ): Promise<EntryPayload> {
    return toPayload(await reportUrbanCase(tools, viewer, input));
  }

  @Mutation(() => EntryPayload, {
    description: '上报环境问题 | Reports an environment problem; it is delivered to every platform that wants it',
  })
  async reportEnvironmentProblem(
    @Arg('input') input: ReportEnvironmentProblemInput,
    @Ctx() { tools, viewer }: EntriesContext,
  ): Promise<EntryPayload> {
    return toPayload(await reportEnvironmentProblem(tools, viewer, input));
  }

  @Mutation(() => EntryPayload, {
    description: '上报突发事件 | Reports an emergency once; it is delivered to every platform that wants it',
  })
  async reportEmergency(
    @Arg('input') input: ReportEmergencyInput,
    @Ctx() { tools, viewer }: EntriesContext,
  ): Promise<EntryPayload> {
    return toPayload(await reportEmergency(tools, viewer, input));
  }

  @Mutation(() => EntryPayload, {
    description: '登记微心愿 | Records a small wish of a resident; it is delivered to every platform that wants it',
  })
  async recordWish(
    @Arg('input') input: RecordWishInput,
    @Ctx() { tools, viewer }: EntriesContext,
  ): Promise<EntryPayload> {
    return toPayload(await recordWish(tools, viewer, input));
  }
}
