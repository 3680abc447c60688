import { Client } from 'pg';
import { startTestEntries, type TestEntries } from '../testing/start-entries';

interface Payload {
  readonly entry: { readonly id: string; readonly occurredAt: string; readonly corrects: { id: string } | null } | null;
  readonly errors: readonly { readonly code: string; readonly field: string | null }[];
}

const answer = '{ entry { id occurredAt corrects { id } } errors { code field } }';
const report = `mutation ($input: ReportUrbanCaseInput!) { payload: reportUrbanCase(input: $input) ${answer} }`;
const correct = `mutation ($id: ID!, $input: CorrectEntryInput!) { payload: correctEntry(id: $id, input: $input) ${answer} }`;
const withdraw = `mutation ($id: ID!, $reason: String!) { payload: withdrawEntry(id: $id, reason: $reason) ${answer} }`;
const about = (idempotencyKey: string, changes: object = {}) => ({
  idempotencyKey,
  occurredAt: '2019-11-20T10:00:00+08:00',
  houseId: 'H1',
  eventClass: '0102',
  description: '路边暴露垃圾一堆',
  ...changes,
});

describe('a request that is sent again (draft-ietf-httpapi-idempotency-key-header)', () => {
  let world: TestEntries;

  beforeAll(async () => {
    world = await startTestEntries('URBAN_CASE', { correct: 'alphaCorrect', withdraw: 'alphaWithdraw' });
  });
  afterAll(() => world.close());

  async function send(query: string, variables: Record<string, unknown>): Promise<Payload> {
    const { data, errors } = await world.ask(query, variables);
    expect(errors).toBeUndefined();
    return data?.payload as Payload;
  }
  const problem = (code: string, field = 'idempotencyKey') => ({ entry: null, errors: [{ code, field }] });
  const recorded = async (key: string) => (await send(report, { input: about(key) })).entry?.id ?? '';

  it('has the same answer; another payload is refused', async () => {
    const id = await recorded('again');
    expect(await send(report, { input: about('again') })).toMatchObject({ entry: { id } });
    expect(await send(report, { input: about('again', { description: '另一处垃圾' }) })).toEqual(
      problem('IDEMPOTENCY_KEY_REUSED'),
    );
  });

  it('is told to come again while the first is still being recorded, and then has its answer', async () => {
    const other = new Client({ connectionString: world.databaseUrl });
    await other.connect();
    await other.query("SELECT pg_advisory_lock(hashtextextended('House:H1', 0))");
    expect(await send(report, { input: about('in-flight') })).toEqual(problem('IDEMPOTENCY_IN_FLIGHT'));
    await other.end();
    expect((await send(report, { input: about('in-flight') })).errors).toEqual([]);
  }, 20_000);

  it('as a correction: the same answer, at once and later; another payload or another entry is refused', async () => {
    const id = await recorded('to-correct');
    const input = { urbanCase: about('correction', { description: '垃圾已堆三天' }) };
    const answers = await Promise.all(Array.from({ length: 6 }, () => send(correct, { id, input })));
    const [first] = answers;
    expect(first).toMatchObject({ entry: { corrects: { id } }, errors: [] });
    expect(answers).toEqual(answers.map(() => first));
    expect(await send(correct, { id, input })).toEqual(first);
    const other = { urbanCase: about('correction', { description: '垃圾已堆四天' }) };
    expect(await send(correct, { id, input: other })).toEqual(problem('IDEMPOTENCY_KEY_REUSED'));
    expect(await send(correct, { id: await recorded('other'), input })).toEqual(problem('IDEMPOTENCY_KEY_REUSED'));
    expect(await send(report, { input: input.urbanCase })).toEqual(problem('IDEMPOTENCY_KEY_REUSED'));
  });

  it('as one of several corrections at the same time: one stands, the others are too late', async () => {
    const id = await recorded('contested');
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((key) => send(correct, { id, input: { urbanCase: about(`contested-${key}`) } })),
    );
    expect(answers.filter(({ entry }) => entry !== null)).toHaveLength(1);
    expect(answers.filter(({ entry }) => entry === null)).toEqual([
      problem('ENTRY_NOT_CURRENT', 'id'),
      problem('ENTRY_NOT_CURRENT', 'id'),
    ]);
  });

  it('as a withdrawal needs no key: the first reason stays', async () => {
    const id = await recorded('to-withdraw');
    const answers = await Promise.all([1, 2, 3].map(() => send(withdraw, { id, reason: '重复登记' })));
    expect(answers).toEqual(answers.map(() => ({ entry: expect.objectContaining({ id }), errors: [] })));
    await send(withdraw, { id, reason: '另一原因' });
    const { data } = await world.ask('query ($id: ID!) { entry(id: $id) { withdrawalReason } }', { id });
    expect(data).toEqual({ entry: { withdrawalReason: '重复登记' } });
  });

  it('from an offline phone: the whole queue again after every broken connection, in order and with its own times', async () => {
    const times = Array.from({ length: 6 }, (_, index) => `2019-11-19T08:0${index}:00+08:00`);
    let ids: (string | undefined)[] = [];
    for (let sentBefore = 1; sentBefore <= times.length + 1; sentBefore++) {
      ids = [];
      for (const [index, occurredAt] of times.slice(0, sentBefore).entries())
        ids.push((await send(report, { input: about(`queue-${index}`, { occurredAt }) })).entry?.id);
      const [first] = ids;
      const fix = { urbanCase: about('queue-fix', { occurredAt: times[0], description: '更正：两堆垃圾' }) };
      if (sentBefore > times.length) ids.push((await send(correct, { id: first, input: fix })).entry?.id);
    }
    expect(new Set(ids).size).toBe(times.length + 1);
    for (const id of ids) await world.delivered(id ?? '');
    const taken = world.taken.map(({ entry }) => entry).filter(({ id }) => ids.includes(id));
    expect(taken.map(({ id }) => id)).toEqual(ids);
    expect(taken.map(({ occurredAt }) => Date.parse(occurredAt))).toEqual([...times, times[0] ?? ''].map(Date.parse));
  }, 20_000);
});
