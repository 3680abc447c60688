import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { EntriesContext } from '../entries-context';
import { Delivery, EntryPayload } from '../graph/entry.type';
import { toDelivery } from '../resolvers/entry-view';
import { toPayload } from '../resolvers/to-payload';
import { completeManualTask } from './complete-manual-task';
import { correctEntry } from './correct-entry';
import { CorrectEntryInput } from './correct-entry.input';
import { withdrawEntry } from './withdraw-entry';

@Resolver()
export class CorrectResolver {
  @Mutation(() => EntryPayload, {
    description:
      '更正录入：一次更正，各平台随之更正 | Corrects an entry once; the answer is the entry that takes its place. Every platform follows',
  })
  async correctEntry(
    @Arg('id', () => ID, { description: '录入编号 | The entry that stands now' }) id: string,
    @Arg('input') input: CorrectEntryInput,
    @Ctx() context: EntriesContext,
  ): Promise<EntryPayload> {
    return toPayload(await correctEntry(context, id, input));
  }

  @Mutation(() => EntryPayload, {
    description: '撤回录入：各平台随之撤销 | Withdraws an entry; every platform follows. It stays as history',
  })
  async withdrawEntry(
    @Arg('id', () => ID, { description: '录入编号 | The entry that stands now' }) id: string,
    @Arg('reason', () => String, { description: '撤回原因 | Why, at most 200 characters' }) reason: string,
    @Ctx() context: EntriesContext,
  ): Promise<EntryPayload> {
    return toPayload(await withdrawEntry(context, id, reason));
  }

  @Mutation(() => Delivery, {
    description: '手工处理完成 | Says that the platform’s record has been changed by hand as `manualTask` asked',
  })
  async completeManualTask(
    @Arg('deliveryId', () => ID) deliveryId: string,
    @Ctx() context: EntriesContext,
  ): Promise<Delivery> {
    return toDelivery(await completeManualTask(context, deliveryId));
  }
}
