import { connectTo } from '../testing/connect-to';
import { failsWith, WireSubgraph } from '../testing/wire-subgraph';

const query = { query: '{ x }' };

describe('a limit of calls at the same time', () => {
  let subgraph: WireSubgraph;
  beforeEach(async () => {
    subgraph = await WireSubgraph.start();
  });
  afterEach(() => subgraph.end());

  it('lets further calls wait, and go in their order', async () => {
    subgraph.holds();
    const { connection } = connectTo(subgraph.url, { concurrencyLimit: 2 });
    const calls = ['a', 'b', 'c', 'd'].map((name) => connection.send({ query: `{ ${name} }` }));
    await subgraph.hasSeen(2);
    expect(connection.state?.()).toMatchObject({ inFlight: 2, queued: 2 });
    subgraph.release();
    await Promise.all(calls);
    expect(subgraph.seen.map(({ body }) => body.query)).toHaveLength(4);
    expect(subgraph.seen.slice(2).map(({ body }) => body.query)).toEqual(['{ c }', '{ d }']);
    expect(connection.state?.()).toMatchObject({ inFlight: 0, queued: 0 });
    await connection.close();
  });

  it('refuses calls beyond the queue with a code of their own', async () => {
    subgraph.holds();
    const { connection, events } = connectTo(subgraph.url, { concurrencyLimit: 1, queueLimit: 1 });
    const calls = [connection.send(query), connection.send(query)];
    await expect(connection.send(query)).rejects.toMatchObject({ code: 'SUBGRAPH_OVERLOADED', reason: 'OVERLOADED' });
    expect(events).toEqual(['refused OVERLOADED']);
    subgraph.release();
    await Promise.all(calls);
    await connection.close();
  });

  it('gives the place of one that waits no longer, or that failed, to the next', async () => {
    subgraph.holds();
    const { connection } = connectTo(subgraph.url, { concurrencyLimit: 1 });
    const first = connection.send(query);
    const gone = new AbortController();
    const second = connection.send({ ...query, signal: gone.signal });
    const third = connection.send(query);
    gone.abort();
    await expect(second).rejects.toMatchObject({ reason: 'ABORTED' });
    await subgraph.hasSeen(1);
    expect(connection.state?.()).toMatchObject({ inFlight: 1, queued: 1 });
    subgraph.release(failsWith(500));
    await expect(first).rejects.toMatchObject({ reason: 'HTTP_500' });
    await expect(third).rejects.toMatchObject({ reason: 'HTTP_500' });
    expect(subgraph.seen).toHaveLength(2);
    await connection.close();
  });
});
