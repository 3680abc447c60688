import { setTimeout as delay } from 'node:timers/promises';
import { OneGridError } from '@onegrid/schema';
import { Client } from 'pg';
import { type EventBus, Topics } from './event-bus';

/** The channel on which events are published: `SELECT pg_notify('onegrid_events', '{"topic": …, "event": …}')`. */
export const eventChannel = 'onegrid_events';

const connectTimeoutMs = 5_000;
const longestWaitMs = 5_000;

/**
 * Returns the events that are published with NOTIFY (https://www.postgresql.org/docs/current/sql-notify.html): they come when the transaction that
 * published them commits, and not at all when it does not. One connection, from the first listening on.
 *
 * States: idle → connecting → listening → (lost) waiting → connecting …; idle again when it could not be had for so long, and everybody is told.
 *
 * @param retryMs how long a lost connection is tried again, milliseconds
 */
export function postgresEvents(databaseUrl: string, retryMs: number): EventBus {
  const topics = new Topics();
  const closing = new AbortController();
  let listening: Promise<Client> | null = null;

  async function connect(): Promise<Client> {
    const client = new Client({
      connectionString: databaseUrl,
      connectionTimeoutMillis: connectTimeoutMs,
      keepAlive: true,
      application_name: 'onegrid events',
    });
    client.on('notification', ({ payload = '' }) => publish(payload, topics));
    // followed by `end`
    client.on('error', () => undefined);
    await client.connect();
    await client.query(`LISTEN ${eventChannel}`);
    client.once('end', () => void recover());
    return client;
  }

  async function recover(): Promise<void> {
    const endMs = performance.now() + retryMs;
    let waitMs = 100;
    while (!closing.signal.aborted) {
      const attempt = connect();
      listening = attempt;
      try {
        await attempt;
        return;
      } catch (cause) {
        if (performance.now() + waitMs > endMs) {
          listening = null;
          topics.fail(new OneGridError('SUBSCRIPTION_SOURCE_LOST', { cause }));
          return;
        }
      }
      await delay(waitMs, undefined, { signal: closing.signal }).catch(() => undefined);
      waitMs = Math.min(waitMs * 2, longestWaitMs);
    }
  }

  async function ready(): Promise<void> {
    listening ??= connect();
    try {
      await listening;
    } catch (cause) {
      listening = null;
      throw new OneGridError('SUBSCRIPTION_SOURCE_LOST', { cause });
    }
  }

  return {
    listen: (topic, signal) => topics.listen(topic, signal, ready),
    async close() {
      closing.abort();
      const client = await listening?.catch(() => null);
      await client?.end();
    },
  };
}

/** What is no event is passed over: anybody with the database may publish. */
function publish(payload: string, topics: Topics): void {
  const message = parse(payload);
  if (typeof message !== 'object' || message === null || !('topic' in message) || !('event' in message)) return;
  if (typeof message.topic === 'string') topics.publish(message.topic, message.event);
}

function parse(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return null;
  }
}
