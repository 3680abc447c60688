import { describeCause, OneGridError } from '@onegrid/schema';
import PgBoss from 'pg-boss';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';

/** Seconds after which a job whose worker died is taken up again. Longer than the longest question. */
const leaseSeconds = 45;
const maintenanceSeconds = 15;
const pollSeconds = 1;
/** A job is only a reminder; the delivery's own state says what is still to be done, so a reminder is never given up. */
const retries = 1_000_000;
const retryDelaySeconds = 5;
/** Days after which pg-boss would put a waiting job away: longer than any outage. */
const retentionDays = 3_650;
const linkQueue = 'link';
/** Schema of the queue's own tables (pg-boss), beside the subgraph's own. */
const schema = 'entries_queue';

export interface Schedule {
  /** Milliseconds from now; 0 = at once. */
  readonly afterMs?: number;
  /** Enqueue in this transaction: no job without its delivery, no delivery without its job. */
  readonly within?: EntityManager;
}

/** Handles up to `batchSize` deliveries by their ids. */
export type HandleDeliveries = (deliveryIds: readonly string[]) => Promise<void>;

export interface DeliveryHandlers {
  readonly review: HandleDeliveries;
  readonly link: HandleDeliveries;
}

/** Reminders of what follows once a platform has a delivery. The deliveries themselves wait in their own table: see `claim.ts`. */
export interface DeliveryQueue {
  enqueueReview(platform: string, deliveryId: string, schedule?: Schedule): Promise<void>;
  enqueueLink(deliveryId: string, schedule?: Schedule): Promise<void>;
  /** Begins to work off: workers of its own for each platform, so that one that hangs delays nobody else. */
  work(platforms: readonly string[], handlers: DeliveryHandlers): Promise<void>;
  stop(): Promise<void>;
}

const reviewQueue = (platform: string) => `review-${platform}`;

/** Opens the queue in PostgreSQL (pg-boss), in a schema beside the subgraph's own. */
export async function openDeliveryQueue(
  databaseUrl: string,
  platforms: readonly string[],
  log: Logger,
): Promise<DeliveryQueue> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    schema,
    max: 6,
    maintenanceIntervalSeconds: maintenanceSeconds,
    schedule: false,
  });
  boss.on('error', (error) => log.error({ cause: describeCause(error) }, 'delivery queue'));
  await boss.start();
  for (const name of [...platforms.map(reviewQueue), linkQueue]) {
    await boss.createQueue(name, {
      name,
      retryLimit: retries,
      retryDelay: retryDelaySeconds,
      expireInSeconds: leaseSeconds,
      retentionDays,
    });
  }

  async function send(queue: string, deliveryId: string, { afterMs = 0, within }: Schedule = {}): Promise<void> {
    const options: PgBoss.SendOptions = {
      ...(afterMs > 0 && { startAfter: new Date(Date.now() + afterMs) }),
      ...(within && {
        db: {
          executeSql: async (text: string, values: unknown[]) => ({
            rows: (await within.query(text, values)) as unknown[],
          }),
        } as PgBoss.Db,
      }),
    };
    const id = await boss.send(queue, { deliveryId }, options);
    if (id === null) throw new OneGridError('INTERNAL', { cause: `job for ${queue} not taken` });
  }

  async function startWorker(queue: string, batchSize: number, handle: HandleDeliveries): Promise<void> {
    await boss.work<{ deliveryId: string }>(queue, { batchSize, pollingIntervalSeconds: pollSeconds }, (jobs) =>
      handle([...new Set(jobs.map((job) => job.data.deliveryId))]),
    );
  }

  return {
    enqueueReview: (platform, deliveryId, schedule) => send(reviewQueue(platform), deliveryId, schedule),
    enqueueLink: (deliveryId, schedule) => send(linkQueue, deliveryId, schedule),
    async work(names, { review, link }) {
      for (const platform of names) await startWorker(reviewQueue(platform), 50, review);
      await startWorker(linkQueue, 50, link);
    },
    stop: () => boss.stop({ graceful: true, wait: true, timeout: 10_000 }),
  };
}
