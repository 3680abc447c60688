import { OneGridError } from '@onegrid/schema';
import type { EventBus } from './event-bus';
import { postgresEvents } from './postgres-events';
import { redisEvents } from './redis-events';

/**
 * Returns what brings events, by its URL: `redis:` or `rediss:`, `postgres:` or `postgresql:`.
 *
 * @throws OneGridError CONFIGURATION_INVALID when it is neither
 */
export function openEventBus(url: string, retryMs: number): EventBus {
  if (/^rediss?:\/\//.test(url)) return redisEvents(url, retryMs);
  if (/^postgres(ql)?:\/\//.test(url)) return postgresEvents(url, retryMs);
  throw new OneGridError('CONFIGURATION_INVALID', { message: 'Events come from a redis: or a postgres: URL' });
}
