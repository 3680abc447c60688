import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { memorySessions, type Subgraph } from '@onegrid/kit';
import { createTestDatabase, silentLog, testCalls } from '@onegrid/kit/testing';
import { safety } from './safety.subgraph';

const houseCount = 120;
const checksPerHouse = 5;

/** Answers what the platform would for houses that all have five checks, and counts how often each route is asked. */
function countingPlatform(asked: Map<string, number>): Server {
  return createServer(async (request, response) => {
    const path = request.url ?? '';
    asked.set(path, (asked.get(path) ?? 0) + 1);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Record<string, never>;
    response.end(JSON.stringify({ code: '0000', msg: '成功', result: resultOf(path, body) }));
  });
}

function resultOf(path: string, body: { ids?: string[]; objectIds?: string[]; pageNo?: number; pageSize?: number }) {
  if (path === '/sys/login') return { token: 'token' };
  if (path === '/checkObject/queryByIds')
    return body.ids?.map((objectId) => ({ objectId, objectName: '某室', lastCheckTime: null }));
  const { objectIds = [], pageNo = 1, pageSize = 1 } = body;
  const all = objectIds.flatMap((objectId) =>
    Array.from({ length: checksPerHouse }, (_unused, index) => ({
      checkId: `${objectId}-${index}`,
      objectId,
      checkTime: 1_577_836_800_000 + index,
      checkUser: '网格员',
      checkContent: '用电检查',
      hasHazard: '否',
      auditStatus: '1',
    })),
  );
  const from = (pageNo - 1) * pageSize;
  return { records: all.slice(from, from + pageSize), total: all.length, pages: Math.ceil(all.length / pageSize) };
}

describe('many houses in one query', () => {
  const asked = new Map<string, number>();
  const platform = countingPlatform(asked);
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let subgraph: Subgraph;
  let authorization: string;

  beforeAll(async () => {
    platform.listen(0, '127.0.0.1');
    await once(platform, 'listening');
    database = await createTestDatabase();
    const calls = await testCalls();
    authorization = await calls.authorization('safety');
    const baseUrl = `http://127.0.0.1:${(platform.address() as AddressInfo).port}`;
    subgraph = await safety.start({
      databaseUrl: database.url,
      verifyCall: calls.verifyCall,
      sessions: memorySessions(),
      log: silentLog,
      platform: { baseUrl, account: 'onegrid', password: 'secret', signKey: 'key' },
    });
  });

  afterAll(async () => {
    await subgraph.close();
    platform.closeAllConnections();
    platform.close();
    await database.drop();
  });

  it('are asked for 50 at a time, page by page, after one sign-in, and get all their inspections', async () => {
    const of = Array.from({ length: houseCount }, (_unused, index) => ({
      __typename: 'House',
      id: `house-${index}`,
      localIds: [
        { platform: 'urban', id: 'elsewhere' },
        { platform: 'safety', id: `CZF${index}` },
      ],
    }));
    const query =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on House { safetyRecord { inspections { edges { node { id } } } } } } }';
    const { data, errors } = await subgraph.execute({ query, variables: { of }, authorization });
    expect(errors).toBeUndefined();
    const records = data?._entities as { safetyRecord: { inspections: { edges: unknown[] } } }[];
    expect(records.map(({ safetyRecord }) => safetyRecord.inspections.edges.length)).toEqual(
      Array(houseCount).fill(checksPerHouse),
    );
    expect(Object.fromEntries(asked)).toEqual({
      '/sys/login': 1,
      '/checkObject/queryByIds': 3,
      '/checkRecord/queryByObjectIds': 5,
    });
  });

  it('are nothing to the platform without an id there', async () => {
    const of = [{ __typename: 'House', id: 'house-1', localIds: [] }];
    const query =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on House { safetyRecord { asOf } } } }';
    const before = new Map(asked);
    expect(await subgraph.execute({ query, variables: { of }, authorization })).toEqual({
      data: { _entities: [{ safetyRecord: null }] },
      extensions: { platforms: [] },
    });
    expect(asked).toEqual(before);
  });
});
