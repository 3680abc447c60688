import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { describeWithRedis, redisUrl } from '../../testing/describe-with-redis';
import { isStamp } from '../cache-keys';
import { stampOfEverything } from '../kept-answers';
import { Outage } from '../testing/outage';
import type { CacheStore } from './cache-store';
import { redisStore } from './redis-store';

const log = pino({ level: 'silent' });
const open = (url: string) => redisStore(url, log, { isPressing: isStamp, instead: stampOfEverything });

/** Reads until there is something under the key: Redis is connected to in the background. */
async function readUntil(store: CacheStore, key: string, isRight: (value: string | null) => boolean): Promise<void> {
  for (;;) {
    const [value = null] = await store.read([key]);
    if (isRight(value)) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Writes until it can be read: until then nothing is kept. */
async function ready(store: CacheStore): Promise<void> {
  const key = `a:${randomUUID()}`;
  for (;;) {
    await store.write([{ key, value: '1', lifetimeMs: 60_000 }]);
    if ((await store.read([key]))[0] !== null) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describeWithRedis('a cache in Redis', () => {
  const key = (name = 'a') => `${name}:${randomUUID()}`;

  it('is shared by processes, and forgets in time', async () => {
    const [one, other] = [open(redisUrl), open(redisUrl)];
    await Promise.all([ready(one), ready(other)]);
    const [long, short] = [key(), key()];
    await one.write([
      { key: long, value: 'long', lifetimeMs: 60_000 },
      { key: short, value: 'short', lifetimeMs: 20 },
    ]);
    expect(await other.read([long, key()])).toEqual(['long', null]);
    await readUntil(other, short, (value) => value === null);
    expect(await other.ensure([{ key: long, value: 'new', lifetimeMs: 60_000 }])).toEqual(['long']);
    const fresh = key();
    expect(await other.ensure([{ key: fresh, value: 'new', lifetimeMs: 60_000 }])).toEqual(['new']);
    expect(await one.read([fresh])).toEqual(['new']);
    await Promise.all([one.close(), other.close()]);
  });

  it('goes on as without a cache while Redis is away, and loses no invalidation', async () => {
    const outage = await Outage.before(redisUrl);
    const store = open(outage.url);
    await ready(store);
    const [answer, stamp] = [key(), key('s')];
    await store.write([
      { key: answer, value: 'kept', lifetimeMs: 60_000 },
      { key: stamp, value: 'old', lifetimeMs: 60_000 },
    ]);
    await outage.begins();
    await readUntil(store, answer, (value) => value === null);
    expect(await store.ensure([{ key: stamp, value: 'x', lifetimeMs: 60_000 }])).toEqual([null]);
    await store.write([
      { key: answer, value: 'lost', lifetimeMs: 60_000 },
      { key: stamp, value: 'new', lifetimeMs: 60_000 },
    ]);
    await outage.ends();
    await readUntil(store, answer, (value) => value !== null);
    expect(await store.read([answer, stamp])).toEqual(['kept', 'new']);
    await store.close();
    await outage.close();
  });

  it('does not wait for a Redis that hangs', async () => {
    const outage = await Outage.before(redisUrl);
    const store = open(outage.url);
    await ready(store);
    outage.hangs();
    expect(await store.read([key()])).toEqual([null]);
    await store.close();
    await outage.close();
  });
});

it('a cache in a Redis that was never there keeps nothing and fails nowhere', async () => {
  const store = open('redis://127.0.0.1:9');
  await store.write([{ key: 'a', value: '1', lifetimeMs: 1_000 }]);
  expect(await store.read(['a', 'b'])).toEqual([null, null]);
  expect(await store.ensure([{ key: 's', value: '1', lifetimeMs: 1_000 }])).toEqual([null]);
  await store.close();
});
