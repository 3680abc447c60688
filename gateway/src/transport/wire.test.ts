import { gzipSync } from 'node:zlib';
import { needsNoEscape } from './subgraph-request';
import { connectTo } from './testing/connect-to';
import { answers, compressed, neverEnds, WireSubgraph } from './testing/wire-subgraph';

const query = { query: '{ x }' };
const huge = JSON.stringify({ data: { x: 'x'.repeat(200_000) } });

describe('on the wire', () => {
  let subgraph: WireSubgraph;
  beforeEach(async () => {
    subgraph = await WireSubgraph.start();
  });
  afterEach(() => subgraph.end());

  it.each(['gzip', 'br'])('an answer in %s is read, whether or not it was asked for', async (encoding) => {
    subgraph.behaves(compressed(encoding, '{"data":{"x":"网格"}}'));
    for (const isWanted of [true, false]) {
      const { connection } = connectTo(subgraph.url, { compression: { answers: isWanted } });
      expect(await connection.send(query)).toEqual({ data: { x: '网格' }, [needsNoEscape]: true });
      await connection.close();
    }
    expect(subgraph.seen.map(({ headers }) => headers['accept-encoding'])).toEqual(['gzip, br', undefined]);
  });

  it('an answer is marked when no text in it needs an escape, and only then, whatever it says itself', async () => {
    const { connection } = connectTo(subgraph.url, {});
    for (const [sent, isMarked] of [
      ['{"data":{"x":"网格"}}', true],
      ['{"data":{"x":"a \\"b\\""}}', false],
      ['{"data":{"x":"\\u4e00"},"isPlain":true}', false],
    ] as const) {
      subgraph.behaves(compressed('gzip', sent));
      expect((await connection.send(query))[needsNoEscape]).toBe(isMarked);
    }
    await connection.close();
  });

  it("the gateway's own headers go before those of a configuration, and none goes twice", async () => {
    const { connection } = connectTo(subgraph.url, {});
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    const headers = { authorization: 'Bearer of-client', traceparent: 'of-client', 'x-tenant': 'jy' };
    await connection.send({ ...query, authorization: 'Bearer of-call', trace: { traceparent }, headers });
    await connection.send({ ...query, headers });
    expect(subgraph.seen.map((each) => each.headers)).toMatchObject([
      { authorization: 'Bearer of-call', traceparent, 'x-tenant': 'jy' },
      headers,
    ]);
    await connection.close();
  });

  it('several headers of one name are one list', async () => {
    const { connection } = connectTo(subgraph.url, {});
    subgraph.behaves((response) => {
      response.writeHead(200, [
        ['Cache-Control', 'max-age=5'],
        ['cache-control', 'private'],
      ] as never);
      response.end('{"data":{}}');
    });
    expect(await connection.send(query)).toMatchObject({ cacheControl: 'max-age=5, private' });
    await connection.close();
  });

  it.each([
    ['gzip that decompresses to too much', compressed('gzip', huge), 'TOO_LARGE'],
    ['br that decompresses to too much', compressed('br', huge), 'TOO_LARGE'],
    ['an answer that never ends', neverEnds, 'TOO_LARGE'],
    ['an encoding that was not offered', compressed('deflate', '{"data":{}}'), 'UNREADABLE'],
    ['gzip that is none', answers({}, { 'content-encoding': 'gzip' }), 'UNREADABLE'],
  ])('%s is refused', async (_case, behaviour, reason) => {
    subgraph.behaves(behaviour);
    const { connection } = connectTo(subgraph.url, {});
    await expect(connection.send(query)).rejects.toMatchObject({ reason });
    await connection.close();
  });

  it('a request above the size is sent as gzip', async () => {
    const { connection } = connectTo(subgraph.url, { compression: { requestsAboveBytes: 1_000 } });
    const variables = { text: '网'.repeat(500) };
    await connection.send({ ...query, variables });
    await connection.send(query);
    expect(subgraph.seen.map(({ headers }) => headers['content-encoding'])).toEqual(['gzip', undefined]);
    expect(subgraph.seen[0]?.body.variables).toEqual(variables);
    expect(Number(subgraph.seen[0]?.headers['content-length'])).toBeLessThan(gzipSync('x'.repeat(1_500)).length + 200);
    await connection.close();
  });
});
