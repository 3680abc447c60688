import type { Subgraph } from '@onegrid/kit';
import { createTestDatabase, silentLog, testCalls, testViewer } from '@onegrid/kit/testing';
import { entries } from '../entries.subgraph';
import { contributions, gridCode, PreviewingGraph } from '../testing/previewing-graph';

const worker = testViewer({ regions: [gridCode] });

describe('the preview of an entry', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let calls: Awaited<ReturnType<typeof testCalls>>;
  let subgraph: Subgraph;
  const graph = new PreviewingGraph();
  const query = `query ($input: PreviewEntryInput!) { previewEntry(input: $input) { entry errors { code field }
    platforms { platform { name } condition wanted because { path value } shown mappingVersion requests { step fields } problems { code } } } }`;
  const hazard = (changes: object = {}) => ({
    hazard: {
      idempotencyKey: 'look-1',
      occurredAt: '2026-11-20T10:00:00+08:00',
      houseId: 'H1',
      hazard: { category: 'FIRE', description: '有隐患', treatBy: '2099-01-01', inPublicArea: true, ...changes },
    },
  });
  const look = async (input: object) =>
    subgraph.execute({
      query,
      variables: { input },
      authorization: await calls.authorization('entries', worker),
    });

  beforeAll(async () => {
    database = await createTestDatabase();
    calls = await testCalls();
    subgraph = await entries.start({
      databaseUrl: database.url,
      verifyCall: calls.verifyCall,
      log: silentLog,
      contributions,
      graph,
    });
  });
  afterAll(async () => {
    await subgraph.close();
    await database.drop();
  });

  it('shows each platform’s requests, why it wants the entry or not, and who shows nothing; nothing is stored or sent', async () => {
    const { data, errors } = await look(hazard());
    expect(errors).toBeUndefined();
    expect(data?.previewEntry).toMatchObject({
      entry: { kind: 'HAZARD', subject: { address: '兆园1幢101室' } },
      errors: [],
      platforms: [
        {
          platform: { name: 'alpha' },
          condition: null,
          wanted: true,
          because: [],
          shown: true,
          mappingVersion: 0,
          requests: [{ step: 'event', fields: { type: '1', note: '同' } }],
          problems: [],
        },
        {
          platform: { name: 'beta' },
          condition: 'entry.content.hazard.inPublicArea',
          wanted: true,
          because: [{ path: 'content.hazard.inPublicArea', value: true }],
          shown: false,
          requests: [],
        },
        { platform: { name: 'gamma' }, wanted: false, shown: false, problems: [{ code: 'CONDITION_INVALID' }] },
      ],
    });
    const stored = await subgraph.execute({
      query: '{ entries { edges { cursor } } }',
      authorization: await calls.authorization('entries', worker),
    });
    expect(stored.data).toEqual({ entries: { edges: [] } });
    expect(graph.taken).toEqual([]);
  });

  it('shows a condition that does not hold, and a code without a counterpart', async () => {
    const { data } = await look(hazard({ category: 'GAS', inPublicArea: false }));
    expect(data?.previewEntry).toMatchObject({
      platforms: [
        { requests: [{ fields: { type: '<GAS>' } }], problems: [{ code: 'UNKNOWN_CODE' }] },
        { wanted: false, because: [{ path: 'content.hazard.inPublicArea', value: false }], requests: [], problems: [] },
        {},
      ],
    });
  });

  it('says what is wrong with the input as recording would', async () => {
    const { data } = await look(hazard({ description: '' }));
    expect(data?.previewEntry).toEqual({
      entry: null,
      errors: [{ code: 'BAD_INPUT', field: 'hazard.description' }],
      platforms: [],
    });
    expect((await look({})).errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
  });
});
