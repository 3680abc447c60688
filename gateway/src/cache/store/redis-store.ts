import { describeCause, OneGridError } from '@onegrid/schema';
import type { Logger } from 'pino';
import { createClient } from 'redis';
import type { CacheStore, StoredEntry } from './cache-store';

const connectTimeoutMs = 2_000;
const longestReconnectMs = 5_000;
/** Longest time that an answer waits for Redis, milliseconds. */
const answerTimeoutMs = 250;
const prefix = 'onegrid:cache:';
/** Most entries that wait while Redis is away. */
const waitingLimit = 1_000;

/** How long nothing is asked of a Redis that did not answer in time, milliseconds. */
const pauseMs = 1_000;

/** What must not be lost with the connection. */
export interface Pressing {
  /** True for an entry that must be written before anything is read again. */
  isPressing(key: string): boolean;
  /** Returns what is written instead when too many wait. */
  instead(): StoredEntry;
}

/**
 * Returns a store in Redis, shared by every process. While Redis does not answer, nothing is found and nothing is kept, and requests go on as without a cache.
 *
 * States: AWAY (nothing is found; connected anew with longer and longer pauses) → READY → AWAY when the connection is lost, or for a second when an answer was not in time.
 * Pressing entries wait while it is AWAY, and are written before anything else.
 */
export function redisStore(url: string, log: Logger, pressing: Pressing): CacheStore {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: {
      connectTimeout: connectTimeoutMs,
      reconnectStrategy: (retries) => Math.min(100 * 2 ** retries, longestReconnectMs),
    },
  });
  const waiting = new Map<string, StoredEntry>();
  let awayUntilMs = 0;
  let isLost = false;

  const lost = (cause: unknown) => {
    if (!isLost) log.warn({ cause: describeCause(cause) }, 'cache without redis');
    isLost = true;
  };
  client.on('error', lost);
  client.connect().catch(lost);

  async function set(entries: readonly StoredEntry[], condition?: 'NX'): Promise<void> {
    await Promise.all(
      entries.map(({ key, value, lifetimeMs }) =>
        client.set(prefix + key, value, {
          ...(condition && { condition }),
          expiration: { type: 'PX', value: Math.ceil(lifetimeMs) },
        }),
      ),
    );
  }

  async function get(keys: readonly string[]): Promise<(string | null)[]> {
    return keys.length === 0 ? [] : client.mGet(keys.map((key) => prefix + key));
  }

  async function catchUp(): Promise<void> {
    const entries = [...waiting.values()];
    await set(entries);
    for (const entry of entries) if (waiting.get(entry.key) === entry) waiting.delete(entry.key);
  }

  function wait(entries: readonly StoredEntry[]): void {
    for (const entry of entries) if (pressing.isPressing(entry.key)) waiting.set(entry.key, entry);
    if (waiting.size <= waitingLimit) return;
    waiting.clear();
    const all = pressing.instead();
    waiting.set(all.key, all);
  }

  /** Null = Redis is away. */
  async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
    if (!client.isReady || performance.now() < awayUntilMs) return null;
    try {
      const result = await inTime(waiting.size > 0 ? catchUp().then(work) : work());
      isLost = false;
      return result;
    } catch (cause) {
      awayUntilMs = performance.now() + pauseMs;
      lost(cause);
      return null;
    }
  }

  return {
    read: async (keys) => (await attempt(() => get(keys))) ?? keys.map(() => null),
    async write(entries) {
      const isDone = await attempt(() => set(entries).then(() => true));
      if (isDone === null) wait(entries);
    },
    async ensure(entries) {
      const keys = entries.map(({ key }) => key);
      return (await attempt(() => set(entries, 'NX').then(() => get(keys)))) ?? keys.map(() => null);
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
