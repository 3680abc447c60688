import { defineSubgraph, type GraphClient, type HubSettings } from '@onegrid/kit';
import type { Contributions } from '@onegrid/schema';
import { BurdenResolver } from './burden/burden.resolver';
import type { BackoffSettings } from './deliver/backoff';
import { deliver } from './deliver/deliver';
import { openDeliveryQueue } from './deliver/delivery-queue';
import type { DeliveryWork } from './deliver/delivery-work';
import { link } from './deliver/link';
import { review } from './deliver/review';
import type { EntriesContext } from './entries-context';
import { FormResolver } from './form/form.resolver';
import { Entry } from './graph/entry.type';
import { OperateResolver } from './operate/operate.resolver';
import { acceptanceChooser } from './record/choose-acceptances';
import type { RecordTools } from './record/record-entry';
import { EntryResolver } from './resolvers/entry.resolver';
import { toEntry } from './resolvers/entry-view';
import { RecordResolver } from './resolvers/record.resolver';
import { DeliveryRow } from './store/delivery.entity';
import { Entries1763800000001 } from './store/entries.migration';
import { EntryRow } from './store/entry.entity';
import { deliveriesLoader, entryLoader } from './store/loaders';
import { TodoResolver } from './todos/todo.resolver';
import { Viewer } from './todos/todo.type';

export interface EntriesSettings extends HubSettings {
  /** Who accepts what, read from the supergraph. */
  readonly contributions: Contributions;
  /** The whole graph, as the service that delivers. */
  readonly graph: GraphClient;
  /** Default: first retry after about 1 second, at most 60 seconds between two. */
  readonly backoff?: BackoffSettings;
  /** Milliseconds between two looks at a review. Default 5,000. */
  readonly reviewEveryMs?: number;
  readonly now?: () => number;
}

const defaultBackoff: BackoffSettings = { firstMs: 1_000, longestMs: 60_000 };
const defaultReviewEveryMs = 5_000;

/** The hub subgraph **entries** 一次录入: takes a fact once and delivers it to every platform that wants it. */
export const entries = defineSubgraph<EntriesSettings, EntriesContext>({
  name: 'entries',
  resolvers: [EntryResolver, RecordResolver, TodoResolver, OperateResolver, FormResolver, BurdenResolver],
  entities: [Entry, Viewer],
  references: {
    Viewer: (representation) => representation,
    Entry: async ({ id }, context) => {
      const row = await context.entries.load(String(id));
      return row && toEntry(row);
    },
  },
  database: { entities: [EntryRow, DeliveryRow], migrations: [Entries1763800000001] },
  async connect(settings, dataSource) {
    const {
      contributions,
      graph,
      log,
      databaseUrl,
      backoff = defaultBackoff,
      reviewEveryMs = defaultReviewEveryMs,
      now = Date.now,
    } = settings;
    const platforms = [...new Set(contributions.acceptances.map(({ platform }) => platform))];
    const queue = await openDeliveryQueue(databaseUrl, platforms, log);
    const work: DeliveryWork = {
      dataSource,
      deliveries: dataSource.getRepository(DeliveryRow),
      entries: dataSource.getRepository(EntryRow),
      queue,
      graph,
      backoff,
      reviewEveryMs,
      now,
      log,
    };
    const tools: RecordTools = { dataSource, graph, queue, chooseAcceptances: acceptanceChooser(contributions), now };
    await queue.work(platforms, {
      deliver: (ids) => deliver(work, ids),
      review: (ids) => review(work, ids),
      link: (ids) => link(work, ids),
    });
    return {
      context: (call) => ({
        ...call,
        tools,
        contributions,
        entries: entryLoader(dataSource, call.viewer),
        deliveries: deliveriesLoader(dataSource),
      }),
      close: () => queue.stop(),
    };
  },
});
