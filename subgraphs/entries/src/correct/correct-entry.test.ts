import { setTimeout as delay } from 'node:timers/promises';
import { testViewer } from '@onegrid/kit/testing';
import { startTestEntries, type TestEntries } from '../testing/start-entries';

const report = (key: string, changes: object = {}) => ({
  idempotencyKey: key,
  occurredAt: '2019-11-20T10:00:00+08:00',
  houseId: 'H1',
  eventClass: '0102',
  description: '垃圾桶满溢',
  ...changes,
});
const payload = 'entry { id corrects { id } correctedBy { id } withdrawnAt withdrawalReason } errors { code field }';
const correct = `mutation ($id: ID!, $input: CorrectEntryInput!) { payload: correctEntry(id: $id, input: $input) { ${payload} } }`;
const withdraw = `mutation ($id: ID!) { payload: withdrawEntry(id: $id, reason: "重复登记") { ${payload} } }`;
const deliveriesOf = `query ($id: ID!) { entry(id: $id) { correctedBy { id } deliveries { id state change externalId manualTask } } }`;

interface Payload {
  readonly entry: { readonly id: string } | null;
  readonly errors: readonly object[];
}
interface Delivery {
  readonly id: string;
  readonly state: string;
}

describe.each([true, false])('an entry on a platform that can be told: %s', (canBeTold) => {
  let world: TestEntries;
  let keys = 0;

  beforeAll(async () => {
    world = await startTestEntries(
      'URBAN_CASE',
      canBeTold ? { correct: 'alphaCorrect', withdraw: 'alphaWithdraw' } : {},
    );
  });
  afterAll(() => world.close());

  const change = async (query: string, id: string, input?: object) => {
    const { data, errors } = await world.ask(query, { id, ...(input && { input }) });
    expect(errors).toBeUndefined();
    return data?.payload as Payload;
  };
  const deliveries = async (id: string) => {
    const { data } = await world.ask(deliveriesOf, { id });
    return (data as { entry: { deliveries: Delivery[] } }).entry.deliveries;
  };
  const settled = async (id: string) => {
    for (;;) {
      const found = await deliveries(id);
      if (found.every(({ state }) => state !== 'QUEUED' && state !== 'SENDING')) return found;
      await delay(20);
    }
  };
  const recorded = async () => {
    keys += 1;
    const { entry } = await world.record('reportUrbanCase', report(`first ${keys}`));
    await settled(entry?.id ?? '');
    return entry?.id ?? '';
  };

  it('is corrected: another takes its place, and the platform follows', async () => {
    const id = await recorded();
    const input = { urbanCase: report(`corrected ${keys}`, { description: '垃圾桶满溢，已三天' }) };
    const { entry, errors } = await change(correct, id, input);
    expect(errors).toEqual([]);
    expect(entry).toMatchObject({ corrects: { id } });
    expect(await change(correct, id, input)).toEqual({ entry, errors: [] });
    const [delivery] = await settled(entry?.id ?? '');
    if (canBeTold) {
      expect(delivery).toMatchObject({ state: 'ACCEPTED', change: 'CORRECT', manualTask: null });
      expect(world.taken.at(-1)).toMatchObject({
        field: 'alphaCorrect',
        entry: { content: { description: '垃圾桶满溢，已三天' } },
        former: { externalId: 'A-1' },
      });
      expect(await deliveries(id)).toMatchObject([{ state: 'SUPERSEDED' }]);
    } else {
      expect(delivery).toMatchObject({ state: 'MANUAL', change: 'CORRECT', externalId: 'A-1' });
      expect(await deliveries(id)).toMatchObject([{ state: 'ACCEPTED' }]);
    }
    const { data } = await world.ask(deliveriesOf, { id });
    expect(data?.entry).toMatchObject({ correctedBy: { id: entry?.id } });
  });

  it('is withdrawn, once, and the platform follows', async () => {
    const id = await recorded();
    const { entry } = await change(withdraw, id);
    expect(entry).toMatchObject({ id, withdrawalReason: '重复登记' });
    expect((await change(withdraw, id)).entry).toEqual(entry);
    expect(await settled(id)).toMatchObject(
      canBeTold
        ? [{ state: 'WITHDRAWN' }, { state: 'ACCEPTED', change: 'WITHDRAW' }]
        : [{ state: 'ACCEPTED' }, { state: 'MANUAL', change: 'WITHDRAW' }],
    );
  });

  it('is changed only as what it is, where it stands, and while it stands', async () => {
    const id = await recorded();
    const of = async (input: object) => (await change(correct, id, input)).errors;
    expect(await of({})).toEqual([{ code: 'BAD_INPUT', field: null }]);
    const hazard = { idempotencyKey: 'x', occurredAt: '2019-11-20T10:00:00+08:00', houseId: 'H1' };
    const found = { category: 'FIRE', description: '楼道堆物', fixedOnSite: true };
    expect(await of({ hazard: { ...hazard, hazard: found } })).toEqual([{ code: 'BAD_INPUT', field: null }]);
    const elsewhere = report('elsewhere', { houseId: null, placeId: 'S1' });
    expect(await of({ urbanCase: elsewhere })).toEqual([{ code: 'BAD_INPUT', field: 'placeId' }]);
    expect(await of({ urbanCase: report('wrong', { description: '' }) })).toEqual([
      { code: 'BAD_INPUT', field: 'description' },
    ]);
    await change(correct, id, { urbanCase: report(`once ${keys}`) });
    expect(await of({ urbanCase: report(`twice ${keys}`) })).toEqual([{ code: 'ENTRY_NOT_CURRENT', field: 'id' }]);
    expect((await change(withdraw, id)).errors).toEqual([{ code: 'ENTRY_NOT_CURRENT', field: 'id' }]);
    expect((await change(withdraw, '00000000-0000-7000-8000-000000000000')).errors).toEqual([
      { code: 'BAD_INPUT', field: 'id' },
    ]);
  });
});

describe('a record that has to be changed by hand', () => {
  let world: TestEntries;

  beforeAll(async () => {
    world = await startTestEntries('URBAN_CASE');
  });
  afterAll(() => world.close());

  const deliveries = async (id: string) => {
    const { data } = await world.ask(deliveriesOf, { id });
    return (data as { entry: { deliveries: Delivery[] } }).entry.deliveries;
  };
  const tasks = async (deliveryId: string) => {
    const { data, errors } =
      await world.ask(`{ _entities(representations: [{ __typename: "Viewer", id: "${testViewer().subject}" }]) {
      ... on Viewer { todos(first: 50) { edges { node { id kind detail } } } } } }`);
    expect(errors).toBeUndefined();
    const [viewer] = (data as { _entities: { todos: { edges: { node: { id: string } }[] } }[] })._entities;
    return (viewer?.todos.edges ?? []).map(({ node }) => node).filter(({ id }) => id.endsWith(deliveryId));
  };

  it('is a task in the list until somebody says that it is done', async () => {
    const { entry } = await world.record('reportUrbanCase', report('by hand'));
    const id = entry?.id ?? '';
    while ((await deliveries(id)).some(({ state }) => state !== 'ACCEPTED')) await delay(20);
    await world.ask(withdraw, { id });
    const task = (await deliveries(id)).find(({ state }) => state === 'MANUAL')?.id ?? '';
    expect(await tasks(task)).toMatchObject([{ kind: 'MANUAL', detail: expect.stringContaining('A-1') }]);
    const done = 'mutation ($id: ID!) { completeManualTask(deliveryId: $id) { state } }';
    for (const _time of [1, 2])
      expect((await world.ask(done, { id: task })).data).toEqual({ completeManualTask: { state: 'ACCEPTED' } });
    expect(await tasks(task)).toEqual([]);
    const first = (await deliveries(id)).find((each) => each.id !== task);
    expect(first?.state).toBe('WITHDRAWN');
    expect((await world.ask(done, { id: first?.id })).errors).toBeDefined();
  });
});
