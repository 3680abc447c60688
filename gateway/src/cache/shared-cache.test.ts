import { describeWithRedis, redisUrl } from '../testing/describe-with-redis';
import { TinyWorld } from '../testing/tiny-world';
import { cases, houses } from './testing/kept-graph';
import { Outage } from './testing/outage';

const query = 'query ($ids: [ID!]!) { houses(ids: $ids) { cases } }';

describeWithRedis('gateways that share a cache in Redis', () => {
  let outage: Outage;
  let worlds: readonly [TinyWorld, TinyWorld];

  beforeEach(async () => {
    outage = await Outage.before(redisUrl);
    const cache = { redisUrl: outage.url, subgraphs: { cases: { maxAgeSeconds: 60, scope: 'PUBLIC' } } } as const;
    const start = () => TinyWorld.start({ definitions: [houses, cases], settings: { cache } });
    worlds = [await start(), await start()];
  });
  afterEach(async () => {
    for (const world of worlds) await world.end();
    await outage.close();
  });

  const calls = (world: TinyWorld) => world.subgraph('cases').calls.length;
  const ask = async (world: TinyWorld, id: string) => {
    const { body } = await world.ask(query, { variables: { ids: [id] } });
    expect(body).toMatchObject({ data: { houses: [{ cases: [`any of ${id}`] }] } });
  };
  /** Asks until the answer comes from the cache: Redis is connected to in the background. */
  const keep = async (world: TinyWorld, id: string) => {
    for (let before = -1; before !== calls(world); ) {
      before = calls(world);
      await ask(world, id);
    }
  };

  it('give what another has asked for, and not what another has invalidated', async () => {
    const [one, other] = worlds;
    const id = `h${process.pid}-1`;
    await keep(one, id);
    await keep(other, 'warm');
    const before = calls(other);
    await ask(other, id);
    expect(calls(other)).toBe(before);
    await one.gateway.invalidate([{ type: 'House', key: { id } }]);
    await ask(other, id);
    expect(calls(other)).toBe(before + 1);
  });

  it('go on without it when Redis is away', async () => {
    const [one] = worlds;
    const id = `h${process.pid}-2`;
    await keep(one, id);
    await outage.begins();
    const before = calls(one);
    await ask(one, id);
    await ask(one, id);
    expect(calls(one)).toBe(before + 2);
    await one.gateway.invalidate([{ type: 'House', key: { id } }]);
    await outage.ends();
    await keep(one, 'again');
    const after = calls(one);
    await ask(one, id);
    expect(calls(one)).toBe(after + 1);
  });
});
