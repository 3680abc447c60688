import { makePage, pageSize, readCursor, requireReach } from '@onegrid/kit';
import { GridCode } from '@onegrid/schema';
import { Arg, Ctx, Directive, FieldResolver, ID, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { EntriesContext } from '../entries-context';
import { EntryForm } from '../form/form.type';
import { makeCorrectionForm } from '../form/make-form';
import { Delivery, Entry, EntryConnection } from '../graph/entry.type';
import { listEntries } from '../store/list-entries';
import { toDelivery, toEntry } from './entry-view';

@Resolver(() => Entry)
export class EntryResolver {
  @Query(() => Entry, {
    nullable: true,
    description: '按编号查询录入 | One entry; null when unknown or outside your regions',
  })
  async entry(@Arg('id', () => ID) id: string, @Ctx() context: EntriesContext): Promise<Entry | null> {
    const row = await context.entries.load(id);
    return row && toEntry(row);
  }

  @Query(() => EntryConnection, { description: '录入列表 | Entries within your regions, newest first' })
  async entries(
    @Ctx() context: EntriesContext,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('gridCode', () => GridCode, { nullable: true, description: '网格 | Only this grid' }) gridCode?: string,
  ): Promise<EntryConnection> {
    if (gridCode) requireReach(context, gridCode);
    const size = pageSize(first);
    const regions = gridCode ? [gridCode] : context.viewer.regions;
    const rows = await listEntries(context.tools.dataSource, regions, readCursor(after), size + 1);
    const page = makePage(rows, size, (row) => row.id, Boolean(after));
    return { pageInfo: page.pageInfo, edges: page.edges.map(({ node, cursor }) => ({ cursor, node: toEntry(node) })) };
  }

  @Subscription(() => Entry, {
    nullable: true,
    topics: 'entryChanged',
    description:
      '录入变化 | The entry, each time the state of one of its deliveries changes; nothing for an entry outside your regions',
  })
  @Directive('@fromEvents(topic: "entry.{id}")')
  entryChanged(@Arg('id', () => ID) _id: string): Entry | null {
    return null;
  }

  @FieldResolver(() => Entry, {
    nullable: true,
    description: '所更正的录入 | The entry whose place it takes; null = none',
  })
  async corrects(@Root() entry: Entry, @Ctx() context: EntriesContext): Promise<Entry | null> {
    const former = (await context.entries.load(entry.id))?.corrects ?? null;
    const row = former && (await context.entries.load(former));
    return row ? toEntry(row) : null;
  }

  @FieldResolver(() => Entry, {
    nullable: true,
    description: '更正后的录入 | The entry that took its place; null = it was not corrected',
  })
  async correctedBy(@Root() entry: Entry, @Ctx() context: EntriesContext): Promise<Entry | null> {
    const row = await context.corrections.load(entry.id);
    return row && toEntry(row);
  }

  @FieldResolver(() => EntryForm, {
    nullable: true,
    description:
      '更正表单：按现有内容填好，只改错处 | The form of its correction, filled in with what it says now; null unless it is yours and stands now',
  })
  async correctionForm(@Root() entry: Entry, @Ctx() context: EntriesContext): Promise<EntryForm | null> {
    const row = await context.entries.load(entry.id);
    const isOwn = row?.enteredBy === context.viewer.subject;
    if (!row || !isOwn || row.withdrawnAt !== null || (await context.corrections.load(row.id))) return null;
    return makeCorrectionForm(context.contributions, row.canonical);
  }

  @FieldResolver(() => [Delivery], { description: '投递情况 | Where it went and what became of it' })
  async deliveries(@Root() entry: Entry, @Ctx() context: EntriesContext): Promise<Delivery[]> {
    return (await context.deliveries.load(entry.id)).map(toDelivery);
  }
}
