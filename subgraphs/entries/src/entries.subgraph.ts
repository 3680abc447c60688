import { defineSubgraph, type GraphClient, type HubSettings } from '@onegrid/kit';
import type { Contributions } from '@onegrid/schema';
import type { Retention } from './attachments/clean-attachments';
import { keepClean } from './attachments/keep-clean';
import { contentLoader, keptLoader } from './attachments/read-attachments';
import type { BackoffSettings } from './deliver/backoff';
import type { DeliveryWork } from './deliver/delivery-work';
import { entryForField } from './deliver/entry-for-field';
import { startLanes } from './deliver/lanes';
import { photosOf } from './deliver/photos-of';
import { type PlatformPaces, paceOf } from './deliver/platform-pace';
import { startReminders } from './deliver/reminders';
import { joinWork } from './deliver/working-process';
import type { EntriesContext } from './entries-context';
import { Entry } from './graph/entry.type';
import { acceptanceChooser } from './record/choose-acceptances';
import type { RecordTools } from './record/record-entry';
import { resolvers } from './resolvers';
import { toEntry } from './resolvers/entry-view';
import { entriesDatabase } from './store/database';
import { DeliveryRow } from './store/delivery.entity';
import { EntryRow } from './store/entry.entity';
import { correctionLoader, deliveriesLoader, entryLoader } from './store/loaders';
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
  /** Changes of a platform's pace: limits, maintenance, probes, review clock. Defaults: `deliver/platform-pace.ts`. */
  readonly platforms?: PlatformPaces;
  /** Milliseconds after which a delivery that still fails is given up. Default 30 days. */
  readonly deadAfterMs?: number;
  /** What of photos is kept, and how long. Defaults: 10 MB each, 730 days with an entry, 30 days without. */
  readonly attachments?: Partial<AttachmentSettings>;
  readonly now?: () => number;
}

export interface AttachmentSettings extends Retention {
  /** Largest photo, bytes. */
  readonly maxBytes: number;
}

const defaultAttachments: AttachmentSettings = { maxBytes: 10 * 1024 * 1024, keepDays: 730, orphanDays: 30 };

const defaultBackoff: BackoffSettings = { firstMs: 1_000, longestMs: 60_000 };
const defaultReviewEveryMs = 5_000;
const defaultDeadAfterMs = 30 * 86_400_000;
const pollMs = 500;

/** The hub subgraph **entries** 一次录入: takes a fact once and delivers it to every platform that wants it. */
export const entries = defineSubgraph<EntriesSettings, EntriesContext>({
  name: 'entries',
  resolvers,
  entities: [Entry, Viewer],
  references: {
    Viewer: (representation) => representation,
    Entry: async ({ id }, context) => {
      const row = await context.entries.load(String(id));
      return row && toEntry(row);
    },
  },
  database: entriesDatabase,
  async connect(settings, dataSource) {
    const {
      contributions,
      graph,
      log,
      backoff = defaultBackoff,
      reviewEveryMs = defaultReviewEveryMs,
      platforms: paces = {},
      deadAfterMs = defaultDeadAfterMs,
      now = Date.now,
    } = settings;
    const attachments = { ...defaultAttachments, ...settings.attachments };
    const platforms = [...new Set(contributions.acceptances.map(({ platform }) => platform))];
    const work: DeliveryWork = {
      dataSource,
      deliveries: dataSource.getRepository(DeliveryRow),
      entries: dataSource.getRepository(EntryRow),
      graph,
      process: await joinWork(dataSource, log),
      backoff,
      pollMs,
      deadAfterMs,
      paceOf: (platform) => paceOf(paces, platform),
      ownerOf: (platform) => contributions.platforms.find(({ name }) => name === platform)?.owner ?? platform,
      entryFor: (field, entry) => entryForField(contributions.acceptances, field, entry),
      photosOf: (field) => photosOf(contributions, field),
      reviewEveryMs,
      now,
      log,
    };
    const lanes = startLanes(work, platforms, paces);
    const tools: RecordTools = { dataSource, graph, lanes, chooseAcceptances: acceptanceChooser(contributions), now };
    const reminders = startReminders(work, platforms);
    const cleaning = keepClean(dataSource, attachments, { now, log });
    return {
      context: (call) => ({
        ...call,
        tools,
        contributions,
        entries: entryLoader(dataSource, call.viewer),
        corrections: correctionLoader(dataSource),
        deliveries: deliveriesLoader(dataSource),
        attachments: { dataSource, maxBytes: attachments.maxBytes, now },
        attachmentContents: contentLoader(dataSource),
        keptAttachments: keptLoader(dataSource),
      }),
      async close() {
        await cleaning.stop();
        await lanes.stop();
        await reminders.stop();
        await work.process.close();
      },
    };
  },
});
