import { randomUUID } from 'node:crypto';
import { describeWith, silentLog } from '../testing';
import { memorySessions } from './memory-sessions';
import { redisSessions } from './redis-sessions';
import type { SessionStore } from './session-store';

const redisUrl = process.env.REDIS_URL;

function keepsSessions(open: () => Promise<SessionStore>): void {
  let store: SessionStore;
  const key = randomUUID();

  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  it('keeps a session, replaces it, and forgets it', async () => {
    expect(await store.get(key)).toBeNull();
    await store.set(key, 'a', 60_000);
    await store.set(key, 'b', 60_000);
    expect(await store.get(key)).toBe('b');
    await store.delete(key);
    expect(await store.get(key)).toBeNull();
  });

  it('drops a session when its life is over', async () => {
    await store.set(key, 'short', 20);
    while ((await store.get(key)) !== null) await new Promise((resolve) => setTimeout(resolve, 10));
  });
}

describe('sessions in memory', () => keepsSessions(async () => memorySessions()));

describeWith('redis', redisUrl)('sessions in Redis (needs REDIS_URL)', () => {
  keepsSessions(() => redisSessions(redisUrl ?? '', silentLog));

  it('are shared by processes', async () => {
    const [one, other] = await Promise.all([
      redisSessions(redisUrl ?? '', silentLog),
      redisSessions(redisUrl ?? '', silentLog),
    ]);
    const key = randomUUID();
    await one.set(key, 'shared', 60_000);
    expect(await other.get(key)).toBe('shared');
    await Promise.all([one.close(), other.close()]);
  });
});

describe('Redis that does not answer', () => {
  it('is reported with a code at the start', () =>
    expect(redisSessions('redis://127.0.0.1:1', silentLog)).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' }));
});
