import { loadedPackages } from './testing/loaded-packages';

/** What only some gateways need is loaded by those: each of these takes a part of every start, and of the memory of every process. */
const onlyWhenNeeded = [
  ['@apollo/gateway', 'nothing but tests uses the stock engine'],
  ['@theguild/federation-composition', 'a gateway composes nothing'],
  ['redis', 'for events, cache and persisted queries in Redis'],
  ['@redis/client', 'the same'],
  ['pg', 'for events of PostgreSQL'],
] as const;

describe('a gateway that has just been loaded', () => {
  const programs = { 'within another program': ['./index.js'], alone: ['./standalone/run-alone.js'] };

  it.each(Object.entries(programs))('%s has only what every gateway needs', async (_case, files) => {
    const loaded = await loadedPackages(...files);
    expect(loaded).toContain('@apollo/query-planner');
    expect(onlyWhenNeeded.filter(([name]) => loaded.has(name))).toEqual([]);
  });

  it.each([
    ['redis', './live/events/redis-events.js'],
    ['pg', './live/events/postgres-events.js'],
  ])('has %s once it is needed', async (name, file) => expect(await loadedPackages(file)).toContain(name));
});
