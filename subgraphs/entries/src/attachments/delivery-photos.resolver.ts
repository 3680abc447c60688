import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { entryForField } from '../deliver/entry-for-field';
import { photosOf } from '../deliver/photos-of';
import type { EntriesContext } from '../entries-context';
import { Delivery } from '../graph/entry.type';

@Resolver(() => Delivery)
export class DeliveryPhotosResolver {
  @FieldResolver(() => Int, {
    description:
      '送达的照片数 | How many of the entry’s photos go to the platform; fewer than the entry has, or 0, when it takes no more',
  })
  async photos(@Root() { entryId, acceptField }: Delivery, @Ctx() context: EntriesContext): Promise<number> {
    const row = await context.entries.load(entryId);
    if (!row) return 0;
    const { attachments = [] } = entryForField(context.contributions.acceptances, acceptField, row.canonical);
    return Math.min(attachments.length, photosOf(context.contributions, acceptField));
  }
}
