import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { EntriesContext } from '../entries-context';
import { EntryPayload } from '../graph/entry.type';
import { EndResidencyInput } from '../graph/residency-end.input';
import { endResidency } from '../record/end-residency';
import { toPayload } from './to-payload';

@Resolver()
export class ResidencyEndResolver {
  @Mutation(() => EntryPayload, {
    description: '注销居住：一次录入，送达各平台 | Ends a residency once; every platform that knows the person is told',
  })
  async endResidency(
    @Arg('input') input: EndResidencyInput,
    @Ctx() { tools, viewer }: EntriesContext,
  ): Promise<EntryPayload> {
    return toPayload(await endResidency(tools, viewer, input));
  }
}
