import { needsNoEscape } from '../subgraph-request';
import { connectTo, type Fate } from '../testing/connect-to';
import { answers, drops, failsWith, WireSubgraph } from '../testing/wire-subgraph';

const query = { query: '{ x }' };
const retries = { limit: 2, firstDelayMs: 2, longestDelayMs: 3, budgetShare: 0.5 };

describe('a further attempt', () => {
  let subgraph: WireSubgraph;
  let way: ReturnType<typeof connectTo>;

  const connect = (fate: Fate = {}) => {
    way = connectTo(subgraph.url, { retries }, fate);
  };
  beforeEach(async () => {
    subgraph = await WireSubgraph.start();
    connect();
  });
  afterEach(async () => {
    await way.connection.close();
    await subgraph.end();
  });

  it.each([
    ['a broken connection', drops, 'UNREACHABLE'],
    ['502', failsWith(502), 'HTTP_502'],
    ['503', failsWith(503), 'HTTP_503'],
    ['504', failsWith(504), 'HTTP_504'],
  ])('is made after %s', async (_case, fault, reason) => {
    subgraph.behaves(fault, answers({ x: 1 }));
    expect(await way.connection.send(query)).toEqual({ data: { x: 1 }, [needsNoEscape]: true });
    expect(subgraph.seen).toHaveLength(2);
    expect(way.events).toEqual([`retried ${reason}`]);
  });

  it('is made so often and no more', async () => {
    subgraph.behaves(failsWith(503));
    await expect(way.connection.send(query)).rejects.toMatchObject({ reason: 'HTTP_503' });
    expect(subgraph.seen).toHaveLength(3);
  });

  it.each([
    ['500', failsWith(500), 'HTTP_500'],
    ['an answer that is no JSON', ((response) => void response.end('x')) as typeof drops, 'UNREADABLE'],
  ])('is not made after %s', async (_case, fault, reason) => {
    subgraph.behaves(fault);
    await expect(way.connection.send(query)).rejects.toMatchObject({ reason });
    expect(subgraph.seen).toHaveLength(1);
  });

  it.each(['mutation { change }', 'fragment F on Query { x } query { ...F }', 'subscription { x }'])(
    'is never made of %s',
    async (document) => {
      subgraph.behaves(drops);
      await expect(way.connection.send({ query: document })).rejects.toMatchObject({ reason: 'UNREACHABLE' });
      expect(subgraph.seen).toHaveLength(1);
    },
  );

  it('is not made when the deadline would pass before it', async () => {
    connect({ random: () => 1, now: () => 100 });
    subgraph.behaves(drops);
    await expect(way.connection.send({ ...query, deadlineAtMs: 102 })).rejects.toMatchObject({ reason: 'UNREACHABLE' });
    expect(subgraph.seen).toHaveLength(1);
  });

  it('is not made when nobody waits any more', async () => {
    const gone = new AbortController();
    subgraph.behaves((response) => {
      gone.abort();
      response.destroy();
    });
    await expect(way.connection.send({ ...query, signal: gone.signal })).rejects.toMatchObject({
      code: 'SUBGRAPH_UNAVAILABLE',
    });
    expect(subgraph.seen).toHaveLength(1);
  });

  it('is a share of all calls, however many fail', async () => {
    subgraph.behaves(failsWith(503));
    for (let call = 0; call < 40; call += 1) await way.connection.send(query).catch(() => undefined);
    // 10 saved up, which is the most, and then one for every second call
    expect(way.events).toHaveLength(29);
  });
});
