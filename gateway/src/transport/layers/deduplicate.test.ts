import { needsNoEscape } from '../subgraph-request';
import { connectTo } from '../testing/connect-to';
import { answers, failsWith, WireSubgraph } from '../testing/wire-subgraph';

const request = { query: 'query ($id: ID) { x(id: $id) }', variables: { id: '1' }, authorization: 'Bearer a' };

describe('identical queries in flight', () => {
  let subgraph: WireSubgraph;
  let way: ReturnType<typeof connectTo>;

  beforeEach(async () => {
    subgraph = await WireSubgraph.start();
    subgraph.holds();
    way = connectTo(subgraph.url, { deduplicate: true });
  });
  afterEach(async () => {
    await way.connection.close();
    await subgraph.end();
  });

  it('are one call, and each gets an answer of its own', async () => {
    const calls = [1, 2, 3].map((each) => way.connection.send({ ...request, requestId: `request-${each}` }));
    subgraph.release(answers({ x: { name: 'n' } }));
    const [first, second, third] = await Promise.all(calls);
    expect(subgraph.seen).toHaveLength(1);
    expect(way.events).toEqual(['shared', 'shared']);
    Object.assign((first as { data: { x: object } }).data.x, { name: 'changed' });
    expect([second, third]).toEqual([{ data: { x: { name: 'n' } } }, { data: { x: { name: 'n' } } }]);
    expect(second?.data).not.toBe(third?.data);
  });

  it.each([
    ['of another viewer', { authorization: 'Bearer b' }],
    ['of nobody', { authorization: undefined }],
    ['with other variables', { variables: { id: '2' } }],
    ['with another document', { query: 'query ($id: ID) { y(id: $id) }' }],
    ['with other forwarded headers', { headers: { 'accept-language': 'zh' } }],
    ['of a mutation', { isOfWrite: true }],
  ])('are not those %s', async (_case, other) => {
    const calls = [way.connection.send(request), way.connection.send({ ...request, ...other })];
    await subgraph.hasSeen(2);
    subgraph.release();
    await Promise.all(calls);
    expect(way.events).toEqual([]);
  });

  it('are not mutations', async () => {
    const mutation = { ...request, query: 'mutation { change }' };
    const calls = [way.connection.send(mutation), way.connection.send(mutation)];
    await subgraph.hasSeen(2);
    subgraph.release();
    await Promise.all(calls);
  });

  it('are not those that began before a mutation ended', async () => {
    const before = way.connection.send(request);
    await subgraph.hasSeen(1);
    subgraph.behaves(answers({ changed: true }));
    await way.connection.send({ ...request, query: 'mutation { change }' });
    subgraph.behaves(answers({ x: 'new' }));
    expect(await way.connection.send(request)).toEqual({ data: { x: 'new' }, [needsNoEscape]: true });
    subgraph.release(answers({ x: 'old' }));
    expect(await before).toEqual({ data: { x: 'old' }, [needsNoEscape]: true });
  });

  it('go on when one gives up, and are given up when all do', async () => {
    const gone = [new AbortController(), new AbortController(), new AbortController()];
    const calls = gone.map(({ signal }) => way.connection.send({ ...request, signal }));
    await subgraph.hasSeen(1);
    gone[0]?.abort();
    await expect(calls[0]).rejects.toMatchObject({ reason: 'ABORTED' });
    expect(way.connection.state?.()).toMatchObject({ inFlight: 1 });
    gone[1]?.abort();
    gone[2]?.abort();
    await Promise.allSettled(calls);
    const next = way.connection.send(request);
    await subgraph.hasSeen(2);
    subgraph.release();
    expect(await next).toEqual({ data: { ok: true }, [needsNoEscape]: true });
  });

  it('are answered when the first has given up', async () => {
    const gone = new AbortController();
    const first = way.connection.send({ ...request, signal: gone.signal });
    const second = way.connection.send(request);
    gone.abort();
    await expect(first).rejects.toMatchObject({ reason: 'ABORTED' });
    await subgraph.hasSeen(1);
    subgraph.release();
    expect(await second).toEqual({ data: { ok: true }, [needsNoEscape]: true });
    expect(subgraph.seen).toHaveLength(1);
  });

  it('fail together, and the next is a new call', async () => {
    const calls = [way.connection.send(request), way.connection.send(request)];
    subgraph.release(failsWith(500));
    expect((await Promise.allSettled(calls)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    subgraph.behaves(answers({ x: 1 }));
    expect(await way.connection.send(request)).toEqual({ data: { x: 1 }, [needsNoEscape]: true });
  });
});
