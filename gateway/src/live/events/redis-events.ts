import { OneGridError } from '@onegrid/schema';
import { createClient } from 'redis';
import { type EventBus, Topics } from './event-bus';

/** What stands before the topic in the name of a channel: `PUBLISH onegrid:entry.7 '{"__typename": "Entry", "id": "7"}'`. */
export const channelPrefix = 'onegrid:';

const connectTimeoutMs = 5_000;
const longestWaitMs = 5_000;

/**
 * Returns the events that are published with PUBLISH (https://redis.io/docs/latest/develop/pubsub/). One connection, from the first listening on; the
 * client subscribes again by itself when it was lost.
 *
 * @param retryMs how long a lost connection is tried again, milliseconds
 */
export function redisEvents(url: string, retryMs: number): EventBus {
  const topics = new Topics();
  let subscribed: Promise<{ destroy(): void }> | null = null;

  async function subscribe() {
    const state = { wasReady: false, lostAtMs: 0 };
    const client = createClient({
      url,
      socket: {
        connectTimeout: connectTimeoutMs,
        reconnectStrategy(retries, cause) {
          state.lostAtMs ||= performance.now();
          const isOver = !state.wasReady || performance.now() - state.lostAtMs > retryMs;
          if (isOver) giveUp(cause);
          return !isOver && Math.min(100 * 2 ** Math.min(retries, 10), longestWaitMs);
        },
      },
    });
    // each is followed by an attempt to connect, or by giving up
    client.on('error', () => undefined);
    client.on('ready', () => Object.assign(state, { wasReady: true, lostAtMs: 0 }));
    await client.connect();
    await client.pSubscribe(`${channelPrefix}*`, (message, channel) => publish(message, channel, topics));
    return client;
  }

  function giveUp(cause: Error): void {
    subscribed = null;
    topics.fail(new OneGridError('SUBSCRIPTION_SOURCE_LOST', { cause }));
  }

  async function ready(): Promise<void> {
    subscribed ??= subscribe();
    try {
      await subscribed;
    } catch (cause) {
      subscribed = null;
      throw new OneGridError('SUBSCRIPTION_SOURCE_LOST', { cause });
    }
  }

  return {
    listen: (topic, signal) => topics.listen(topic, signal, ready),
    async close() {
      (await subscribed?.catch(() => null))?.destroy();
    },
  };
}

/** What is no JSON is passed over. */
function publish(message: string, channel: string, topics: Topics): void {
  try {
    topics.publish(channel.slice(channelPrefix.length), JSON.parse(message));
  } catch (failure) {
    if (!(failure instanceof SyntaxError)) throw failure;
  }
}
