import { OneGridError } from '@onegrid/schema';
import type { EventBus } from './event-bus';

/**
 * Returns what brings events, by its URL: `redis:` or `rediss:`, `postgres:` or `postgresql:`. The library of the one is loaded only when it is wanted.
 *
 * @throws OneGridError CONFIGURATION_INVALID when it is neither
 */
export function openEventBus(url: string, retryMs: number): EventBus {
  if (/^rediss?:\/\//.test(url)) return loadRedisEvents()(url, retryMs);
  if (/^postgres(ql)?:\/\//.test(url)) return loadPostgresEvents()(url, retryMs);
  throw new OneGridError('CONFIGURATION_INVALID', { message: 'Events come from a redis: or a postgres: URL' });
}

function loadRedisEvents() {
  return (require('./redis-events') as typeof import('./redis-events')).redisEvents;
}

function loadPostgresEvents() {
  return (require('./postgres-events') as typeof import('./postgres-events')).postgresEvents;
}
