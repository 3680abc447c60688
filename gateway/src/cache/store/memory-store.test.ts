import { memoryStore } from './memory-store';

const entry = (key: string, value: string, lifetimeMs = 60_000) => ({ key, value, lifetimeMs });

describe('a store in memory', () => {
  it('keeps, replaces, and keeps only what is new', async () => {
    const store = memoryStore(1_000_000);
    await store.write([entry('a', '1'), entry('a', '2')]);
    expect(await store.read(['a', 'b'])).toEqual(['2', null]);
    expect(await store.ensure([entry('a', '3'), entry('b', '4')])).toEqual(['2', '4']);
    await store.close();
    expect(await store.read(['a'])).toEqual([null]);
  });

  it('forgets in time', async () => {
    const store = memoryStore(1_000_000);
    await store.write([entry('a', '1', 20)]);
    while ((await store.read(['a']))[0] !== null) await new Promise((resolve) => setImmediate(resolve));
  });

  it('takes no more than it may, and lets go what was not used for longest', async () => {
    const store = memoryStore(10_000);
    for (let index = 0; index < 100; index += 1) {
      await store.write([entry(`k${index}`, 'x'.repeat(400))]);
      await store.read(['k0']);
    }
    const kept = await store.read(Array.from({ length: 100 }, (_, index) => `k${index}`));
    expect(kept.filter((each) => each !== null).length).toBeLessThanOrEqual(10);
    expect(kept[0]).not.toBeNull();
    expect(kept[99]).not.toBeNull();
    await store.write([entry('huge', 'x'.repeat(20_000))]);
    expect(await store.read(['huge'])).toEqual([null]);
  });
});
