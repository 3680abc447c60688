import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { EntriesContext } from '../entries-context';
import { RecordVisitInput, ReportHazardInput } from '../graph/entry.input';
import { EntryPayload } from '../graph/entry.type';
import { recordVisit } from '../record/record-visit';
import { reportHazard } from '../record/report-hazard';
import { toPayload } from './to-payload';

@Resolver()
export class RecordResolver {
  @Mutation(() => EntryPayload, {
    description:
      '登记走访：一次录入，送达各平台 | Records a visit once; it is delivered to every platform that wants it',
  })
  async recordVisit(
    @Arg('input') input: RecordVisitInput,
    @Ctx() { tools, viewer }: EntriesContext,
  ): Promise<EntryPayload> {
    return toPayload(await recordVisit(tools, viewer, input));
  }

  @Mutation(() => EntryPayload, {
    description:
      '上报隐患：一次录入，送达各平台 | Reports a hazard once; it is delivered to every platform that wants it',
  })
  async reportHazard(
    @Arg('input') input: ReportHazardInput,
    @Ctx() { tools, viewer }: EntriesContext,
  ): Promise<EntryPayload> {
    return toPayload(await reportHazard(tools, viewer, input));
  }
}
