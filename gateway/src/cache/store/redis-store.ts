import { describeCause, OneGridError } from '@onegrid/schema';
import type { Logger } from 'pino';
import { createClient } from 'redis';
import type { CacheStore, StoredEntry } from './cache-store';

const connectTimeoutMs = 2_000;
const longestReconnectMs = 5_000;
/** Longest time that an answer waits for Redis, milliseconds. */
const answerTimeoutMs = 250;
const prefix = 'onegrid:cache:';
/** Most writes that wait while Redis is down. */
const pendingLimit = 1_000;

/**
 * Returns a store in Redis, shared by every process. While Redis does not answer, nothing is found and nothing is kept, and requests go on as without a cache.
 *
 * States: CONNECTING (nothing is found) → READY → CONNECTING after a loss, with longer and longer pauses between attempts.
 * What `mustReach` marks is not lost with the connection: it waits, and is written before anything is read again. When too much waits, `overflow` takes its place.
 */
export function redisStore(
  url: string,
  log: Logger,
  { mustReach, overflow }: { readonly mustReach: (key: string) => boolean; readonly overflow: () => StoredEntry },
): CacheStore {
  let isReady = false;
  const pending = new Map<string, StoredEntry>();
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: {
      connectTimeout: connectTimeoutMs,
      reconnectStrategy: (retries) => Math.min(100 * 2 ** retries, longestReconnectMs),
    },
  });

  const lost = (cause: unknown) => {
    if (isReady) log.warn({ cause: describeCause(cause) }, 'cache without redis');
    isReady = false;
  };
  const catchUp = async () => {
    await writeAll([...pending.values()]);
    pending.clear();
    isReady = true;
  };
  client.on('error', lost);
  client.on('ready', () => void catchUp().catch(lost));
  client.connect().catch(lost);

  async function writeAll(entries: readonly StoredEntry[]): Promise<void> {
    await Promise.all(
      entries.map(({ key, value, lifetimeMs }) =>
        client.set(prefix + key, value, { expiration: { type: 'PX', value: Math.ceil(lifetimeMs) } }),
      ),
    );
  }

  function postpone(entries: readonly StoredEntry[]): void {
    for (const entry of entries) if (mustReach(entry.key)) pending.set(entry.key, entry);
    if (pending.size <= pendingLimit) return;
    pending.clear();
    const all = overflow();
    pending.set(all.key, all);
  }

  /** Null = Redis is not there, or not in time. */
  async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
    if (!isReady) return null;
    try {
      return await inTime(work());
    } catch (cause) {
      log.debug({ cause: describeCause(cause) }, 'cache without redis');
      return null;
    }
  }

  return {
    read: async (keys) => (await attempt(() => client.mGet(keys.map((key) => prefix + key)))) ?? keys.map(() => null),
    async write(entries) {
      const done = await attempt(() => writeAll(entries).then(() => true));
      if (done !== true) postpone(entries);
    },
    async ensure(entries) {
      const found = await attempt(async () => {
        await Promise.all(
          entries.map(({ key, value, lifetimeMs }) =>
            client.set(prefix + key, value, {
              condition: 'NX',
              expiration: { type: 'PX', value: Math.ceil(lifetimeMs) },
            }),
          ),
        );
        return client.mGet(entries.map(({ key }) => prefix + key));
      });
      return found ?? entries.map(() => null);
    },
    async close() {
      client.removeListener('error', lost);
      client.on('error', () => undefined);
      client.destroy();
    },
  };
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new OneGridError('INTERNAL', { cause: 'Redis does not answer in time' })),
      answerTimeoutMs,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
