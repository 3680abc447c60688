import type { Subgraph } from '@onegrid/kit';
import { createTestDatabase, silentLog, testCalls, testViewer } from '@onegrid/kit/testing';
import { entries } from '../entries.subgraph';
import { contributions, gridCode, PreviewingGraph } from '../testing/previewing-graph';

const operator = testViewer({ subject: 'QZX001', roles: ['DISTRICT_CENTRE'], regions: ['320105'] });
const worker = testViewer({ regions: [gridCode] });
const gas = { list: '类型', value: 'GAS', code: '2' };
const change = `mutation ($changes: [CodeChangeInput!]!, $key: ID!, $reason: String!, $replay: FailedDeliveriesFilter) {
  changeMapping(platform: "alpha", changes: $changes, reason: $reason, idempotencyKey: $key, replay: $replay) { version replayed auditId } }`;
const preview = `query ($changes: [CodeChangeInput!]!) { previewMapping(platform: "alpha", changes: $changes) {
  totalCount lookedAt changed stillRefused deliveries { delivery { state } differences { step field before after } problems { message } } } }`;

describe('the mapping of a platform, changed by an operator', () => {
  const graph = new PreviewingGraph();
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let calls: Awaited<ReturnType<typeof testCalls>>;
  let subgraph: Subgraph;

  const answer = async (query: string, variables: Record<string, unknown> = {}, viewer = operator) =>
    subgraph.execute({ query, variables, authorization: await calls.authorization('entries', viewer) });
  async function ask(query: string, variables: Record<string, unknown> = {}, viewer = operator) {
    const { data, errors } = await answer(query, variables, viewer);
    expect(errors).toBeUndefined();
    return data as Record<string, unknown>;
  }
  const refusalOf = async (variables: Record<string, unknown>) =>
    (await answer(change, { reason: '区中心核定', ...variables })).errors?.[0]?.extensions?.code;
  const report = (category: string, key: string) =>
    ask(
      'mutation ($input: ReportHazardInput!) { reportHazard(input: $input) { entry { id } errors { code } } }',
      {
        input: {
          idempotencyKey: key,
          occurredAt: '2026-11-20T10:00:00+08:00',
          houseId: 'H1',
          hazard: { category, description: '有隐患', treatBy: '2099-01-01' },
        },
      },
      worker,
    );
  async function settled(states: readonly string[]): Promise<void> {
    for (;;) {
      const { deliveryLag } = await ask('{ deliveryLag { platform { name } states { state count } } }');
      const lag = (deliveryLag as { platform: { name: string }; states: { state: string; count: number }[] }[]).find(
        (each) => each.platform.name === 'alpha',
      );
      if (lag?.states.map(({ state, count }) => `${state} ${count}`).join() === states.join()) return;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }

  beforeAll(async () => {
    database = await createTestDatabase();
    calls = await testCalls();
    subgraph = await entries.start({
      databaseUrl: database.url,
      verifyCall: calls.verifyCall,
      log: silentLog,
      contributions: { ...contributions, acceptances: contributions.acceptances.slice(0, 2) },
      graph,
    });
    await report('GAS', 'gas-1');
    await report('GAS', 'gas-2');
    await report('FIRE', 'fire-1');
    await settled(['ACCEPTED 1', 'REJECTED 2']);
  });
  afterAll(async () => {
    await subgraph.close();
    await database.drop();
  });

  it.each([
    ['{ platformMapping(platform: "alpha") { version } }'],
    ['{ previewMapping(platform: "alpha", changes: []) { totalCount } }'],
    ['mutation { changeMapping(platform: "alpha", changes: [], reason: "x", idempotencyKey: "x") { version } }'],
  ])('is for the district centre only: %s', async (query) => {
    const { errors } = await answer(query, {}, worker);
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('counts what was refused for want of a code as UNKNOWN_CODE', async () => {
    const query =
      '{ failedDeliveries(errorCode: "UNKNOWN_CODE") { totalCount edges { node { unknownCode { list value } } } } }';
    const node = { unknownCode: { list: '类型', value: 'GAS' } };
    expect(await ask(query)).toEqual({ failedDeliveries: { totalCount: 2, edges: [{ node }, { node }] } });
  });

  it('shows what failed deliveries would send under another code, field by field, and changes nothing', async () => {
    expect(await ask(preview, { changes: [gas] })).toEqual({
      previewMapping: {
        totalCount: 2,
        lookedAt: 2,
        changed: 2,
        stillRefused: 0,
        deliveries: Array.from({ length: 2 }, () => ({
          delivery: { state: 'REJECTED' },
          differences: [{ step: 'event', field: 'type', before: '<GAS>', after: '2' }],
          problems: [],
        })),
      },
    });
    const other = await ask(preview, { changes: [{ ...gas, value: 'FIRE' }] });
    expect(other).toMatchObject({ previewMapping: { changed: 0, stillRefused: 2 } });
    expect(await ask('{ platformMapping(platform: "alpha") { version changes { list } } }')).toEqual({
      platformMapping: { version: 0, changes: [] },
    });
  });

  it.each([
    ['a code that the platform does not know', { changes: [{ ...gas, code: '3' }] }, 'UNKNOWN_CODE'],
    ['a table that it does not have', { changes: [{ ...gas, list: '级别' }] }, 'BAD_INPUT'],
    ['one value twice', { changes: [gas, { ...gas, code: '1' }] }, 'BAD_INPUT'],
    ['no change', { changes: [] }, 'BAD_INPUT'],
    ['no reason', { changes: [gas], reason: ' ' }, 'BAD_INPUT'],
    ['a replay that would be refused again', { changes: [{ ...gas, value: 'FIRE' }], replay: {} }, 'UNKNOWN_CODE'],
  ])('refuses %s', async (_name, variables, code) => {
    expect(await refusalOf({ key: 'refused', ...variables })).toBe(code);
  });

  it('refuses a platform that shows no tables', async () => {
    const { errors } = await answer('{ platformMapping(platform: "beta") { version } }');
    expect(errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
  });

  it('changes the code and replays what it cures, once, whatever is asked again', async () => {
    const variables = { changes: [gas], key: 'change-1', reason: '区中心核定', replay: { errorCode: 'UNKNOWN_CODE' } };
    const first = await ask(change, variables);
    expect(first).toEqual({ changeMapping: { version: 1, replayed: 2, auditId: expect.any(String) } });
    await settled(['ACCEPTED 3']);
    expect(await ask(change, variables)).toEqual(first);
    expect(await refusalOf({ ...variables, changes: [{ ...gas, code: '1' }] })).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(graph.taken.at(-1)?.mapping).toEqual({ version: 1, overrides: [gas] });
  });

  it('keeps who changed what and why, and the version with each delivery', async () => {
    const { platformMapping } = await ask(
      '{ platformMapping(platform: "alpha") { version tables { items { value code ownCode refusal } } changes { version list value code reason by { workerNo } } } }',
    );
    expect(platformMapping).toEqual({
      version: 1,
      tables: [
        {
          items: [
            { value: 'FIRE', code: '1', ownCode: '1', refusal: null },
            { value: 'GAS', code: '2', ownCode: null, refusal: '不收 | Not taken' },
          ],
        },
      ],
      changes: [{ version: 1, ...gas, reason: '区中心核定', by: { workerNo: 'QZX001' } }],
    });
    const { entries: list } = await ask('{ entries { edges { node { deliveries { mappingVersion } } } } }');
    expect(
      JSON.stringify(list)
        .match(/"mappingVersion":\d/g)
        ?.sort(),
    ).toEqual(['"mappingVersion":0', '"mappingVersion":1', '"mappingVersion":1']);
    const { auditTrail } = await ask('{ auditTrail { edges { node { action filter count } } } }');
    const acts = (auditTrail as { edges: { node: { action: string } }[] }).edges.map(({ node }) => node);
    expect(acts.map(({ action }) => action)).toEqual([
      'REPLAY_DELIVERIES',
      'CHANGE_MAPPING',
      'PREVIEW_MAPPING',
      'PREVIEW_MAPPING',
    ]);
    expect(acts[1]).toMatchObject({
      filter: { platform: 'alpha', changes: [gas], reason: '区中心核定', version: 1 },
      count: 1,
    });
  });

  it('gives a value back to the platform’s own table', async () => {
    const back = { changes: [{ ...gas, code: null }], key: 'change-2', reason: '改回' };
    expect(await ask(change, back)).toMatchObject({ changeMapping: { version: 2, replayed: null } });
    await report('GAS', 'gas-3');
    await settled(['ACCEPTED 3', 'REJECTED 1']);
    expect(graph.taken.at(-1)?.mapping).toBeUndefined();
  });
});
