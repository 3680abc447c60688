import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { EntriesContext } from '../entries-context';
import { EntryPayload } from '../graph/entry.type';
import { RegisterResidentInput } from '../graph/resident.input';
import { registerResident } from '../record/register-resident';
import { toPayload } from './to-payload';

@Resolver()
export class ResidentResolver {
  @Mutation(() => EntryPayload, {
    description:
      '登记人口：一次录入，送达各平台 | Registers a resident once; it is delivered to every platform that wants it',
  })
  async registerResident(
    @Arg('input') input: RegisterResidentInput,
    @Ctx() { tools, viewer }: EntriesContext,
  ): Promise<EntryPayload> {
    return toPayload(await registerResident(tools, viewer, input));
  }
}
