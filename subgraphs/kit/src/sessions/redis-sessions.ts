import { describeCause, OneGridError } from '@onegrid/schema';
import type { Logger } from 'pino';
import { createClient } from 'redis';
import type { SessionStore } from './session-store';

const connectTimeoutMs = 3_000;
const longestReconnectMs = 5_000;
const prefix = 'onegrid:session:';

/**
 * Keeps sessions in Redis, shared by every process.
 *
 * @throws OneGridError CONFIGURATION_INVALID when Redis does not answer at the start; later losses are waited out
 */
export async function redisSessions(url: string, log: Logger): Promise<SessionStore> {
  let connected = false;
  const client = createClient({
    url,
    socket: {
      connectTimeout: connectTimeoutMs,
      reconnectStrategy: (retries) => connected && Math.min(100 * 2 ** retries, longestReconnectMs),
    },
  });
  client.on('error', (error: Error) => log.warn({ cause: describeCause(error) }, 'redis connection'));
  try {
    await client.connect();
    connected = true;
  } catch (cause) {
    throw new OneGridError('CONFIGURATION_INVALID', { message: 'REDIS_URL is set but Redis does not answer', cause });
  }
  return {
    get: (key) => client.get(prefix + key),
    set: async (key, value, lifetimeMs) =>
      void (await client.set(prefix + key, value, { expiration: { type: 'PX', value: lifetimeMs } })),
    delete: async (key) => void (await client.del(prefix + key)),
    close: async () => void (await client.close()),
  };
}
