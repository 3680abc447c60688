import { createHash } from 'node:crypto';
import { describeCause, OneGridError } from '@onegrid/schema';
import type { Logger } from 'pino';
import { createClient } from 'redis';

const connectTimeoutMs = 3_000;
/** Longest time for one answer; a client that waits longer sends its document again. */
const commandTimeoutMs = 500;
const longestReconnectMs = 5_000;
const prefix = 'onegrid:document:';
/** How long a document is kept after it was sent last, seconds: a day. */
const lifetimeSeconds = 86_400;

/** Documents by hash, shared by every process. A Redis that fails is one that does not know the document. */
export interface RedisDocuments {
  get(hash: string): Promise<string | null>;
  set(hash: string, text: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Returns the documents that are kept in Redis. A text that does not have its hash is not believed, whoever wrote it there.
 *
 * @throws OneGridError CONFIGURATION_INVALID when Redis does not answer at the start; later losses are waited out
 */
export async function redisDocuments(url: string, log: Logger): Promise<RedisDocuments> {
  let connected = false;
  const client = createClient({
    url,
    disableOfflineQueue: true,
    commandOptions: { timeout: commandTimeoutMs },
    socket: {
      connectTimeout: connectTimeoutMs,
      reconnectStrategy: (retries) => connected && Math.min(100 * 2 ** retries, longestReconnectMs),
    },
  });
  const warn = (error: unknown) => log.warn({ cause: describeCause(error) }, 'redis of persisted queries');
  client.on('error', warn);
  try {
    await client.connect();
    connected = true;
  } catch (cause) {
    throw new OneGridError('CONFIGURATION_INVALID', { message: 'A Redis is set but does not answer', cause });
  }
  return {
    async get(hash) {
      const text = await client.get(prefix + hash).catch(warn);
      return text && createHash('sha256').update(text).digest('hex') === hash ? text : null;
    },
    async set(hash, text) {
      await client.set(prefix + hash, text, { expiration: { type: 'EX', value: lifetimeSeconds } }).catch(warn);
    },
    async close() {
      connected = false;
      client.destroy();
    },
  };
}
