import { residentIdCheckCharacter } from '@onegrid/schema';
import { Client } from 'pg';
import { type SampleDistrict, startSampleDistrict } from './district';
import { signInAs, type Worker } from './worker';

const anHour = 3_600_000;
const first17 = '32010219920310201';
const idNumber = first17 + residentIdCheckCharacter(first17);

interface Delivery {
  readonly id: string;
  readonly platform: { readonly name: string };
  readonly state: string;
  readonly change: string | null;
  readonly externalId: string | null;
  readonly manualTask: string | null;
}
interface Payload {
  readonly entry: { readonly id: string } | null;
  readonly errors: readonly object[];
}

const payload = 'entry { id } errors { code field message }';
const recordVisit = `mutation ($input: RecordVisitInput!) { payload: recordVisit(input: $input) { ${payload} } }`;
const reportHazard = `mutation ($input: ReportHazardInput!) { payload: reportHazard(input: $input) { ${payload} } }`;
const correctEntry = `mutation ($id: ID!, $input: CorrectEntryInput!) { payload: correctEntry(id: $id, input: $input) { ${payload} } }`;
const withdrawEntry = `mutation ($id: ID!) { payload: withdrawEntry(id: $id, reason: "走错门") { ${payload} } }`;
const follow = `query ($id: ID!) { entry(id: $id) { deliveries { id platform { name } state change externalId manualTask } } }`;
const todos = `query ($after: String) { viewer { todos(first: 200, after: $after) {
  edges { node { kind detail platform { name } entry { id correctionForm { correctionInput } } } } pageInfo { hasNextPage endCursor } } } }`;

interface ReturnedTodo {
  readonly kind: string;
  readonly detail: string;
  readonly platform: { readonly name: string };
  readonly entry: {
    readonly id: string;
    readonly correctionForm: { readonly correctionInput: { readonly hazard: { readonly hazard: object } } };
  } | null;
}

describe('a fact that was entered wrongly', () => {
  let district: SampleDistrict;
  let worker: Worker;
  let stores: Client;

  beforeAll(async () => {
    district = await startSampleDistrict();
    worker = await signInAs(district.sandbox.gateway.url, district.sandbox.demonstration.workerNo);
    stores = new Client({ connectionString: district.settings.databaseUrl ?? '' });
    await stores.connect();
  }, 120_000);
  afterAll(async () => {
    await stores.end();
    await district.close();
  });

  const faults = (name: string, change: object) => district.sandbox.standIns.get(name)?.faults.set(change);
  const enter = async (query: string, variables: object) => {
    const { data, errors } = await worker.ask<{ payload: Payload }>(query, { ...variables });
    expect(errors).toBeUndefined();
    expect(data?.payload.errors).toEqual([]);
    return data?.payload.entry?.id ?? '';
  };
  /** Deliveries of an entry when each is in the state that is wanted of it, or when they all are. */
  async function settled(id: string, isSettled: (delivery: Delivery) => boolean): Promise<readonly Delivery[]> {
    for (;;) {
      const { data } = await worker.ask<{ entry: { deliveries: Delivery[] } }>(follow, { id });
      const deliveries = data?.entry.deliveries ?? [];
      if (deliveries.length > 0 && deliveries.every(isSettled)) return deliveries;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  const accepted = ({ state }: Delivery) => state === 'ACCEPTED';
  const rows = async (sql: string, ...values: unknown[]) => (await stores.query(sql, values)).rows;
  const count = async (sql: string, ...values: unknown[]) =>
    Number((await rows(`SELECT count(*) FROM ${sql}`, ...values))[0]?.count);
  /** What stands, and what was ever made and changed, in the platforms' own stores. */
  const counted = async () => ({
    'community residents': await count(
      `stand_in_community.grid_resident WHERE id_card = $1 AND del_flag = '0'`,
      idNumber,
    ),
    'community visits': await count(`stand_in_community.grid_visit WHERE content LIKE '%更正演练%' AND del_flag = '0'`),
    'community changes': await count('stand_in_community.oper_log'),
    'party check-ins': await count(`stand_in_party.check_in WHERE member_name LIKE '更正%' AND audit_status <> '3'`),
    'party changes': await count('stand_in_party.apply_log'),
    'safety checks': await count(
      `stand_in_safety.check_record WHERE check_content LIKE '%更正演练%' AND audit_status <> '3'`,
    ),
    'safety hazards': await count(`stand_in_safety.hazard WHERE hazard_desc LIKE '%更正演练%' AND audit_status <> '3'`),
    'safety changes': await count('stand_in_safety.operation_log'),
    'urban cases': await count(
      `stand_in_urban.case_info WHERE event_desc LIKE '%更正演练%' AND act_property_name <> '作废'`,
    ),
    'directory residencies': await count(
      'directory.residency JOIN directory.person ON person.id = person_id WHERE id_number = $1',
      idNumber,
    ),
  });

  it('is corrected once and withdrawn once on every platform that has it, exactly', async () => {
    // party and urban keep it open to changes as long as their people have not decided
    await faults('party', { slowReviewMs: anHour });
    await faults('urban', { slowReviewMs: anHour });
    const visit = (changes: { name: string; description: string }) => ({
      occurredAt: '2026-11-20T10:00:00+08:00',
      houseId: district.sandbox.demonstration.houseId,
      remark: '更正演练',
      newTenants: [
        {
          name: changes.name,
          idNumber,
          phone: '13812345678',
          politicalStatus: 'PARTY_MEMBER',
          inflowReason: 'EMPLOYMENT',
          movedInOn: '2026-11-01',
        },
      ],
      hazard: { category: 'FIRE', description: changes.description, inPublicArea: true, treatBy: '2099-01-31' },
    });
    const wrong = { idempotencyKey: 'wrong', ...visit({ name: '更正前', description: '更正演练：楼道堆物' }) };
    const first = await enter(recordVisit, { input: wrong });
    const isHandedOver = ({ state }: Delivery) => state === 'ACCEPTED' || state === 'UNDER_REVIEW';
    await settled(first, isHandedOver);
    const standing = {
      'community residents': 1,
      'community visits': 1,
      'party check-ins': 1,
      'safety checks': 1,
      'safety hazards': 1,
      'urban cases': 1,
      'directory residencies': 1,
    };
    expect(await counted()).toMatchObject({ ...standing, 'community changes': 0, 'safety changes': 0 });

    // each platform loses the reply to its first change
    for (const name of ['community', 'party', 'safety', 'urban']) await faults(name, { dropReplies: 1 });
    const right = { idempotencyKey: 'right', ...visit({ name: '更正后', description: '更正演练：楼道停放电动车' }) };
    const second = await enter(correctEntry, { id: first, input: { visit: right } });
    const corrections = await settled(second, isHandedOver);
    expect(corrections.every(({ change }) => change === 'CORRECT')).toBe(true);
    expect(await settled(first, ({ state }) => state === 'SUPERSEDED')).toHaveLength(5);
    const corrected = await counted();
    expect(corrected).toMatchObject({ ...standing, 'party changes': 1 });
    expect(
      await rows('SELECT resident_name FROM stand_in_community.grid_resident WHERE id_card = $1', idNumber),
    ).toEqual([{ resident_name: '更正后' }]);

    for (const name of ['community', 'party', 'safety', 'urban']) await faults(name, { dropReplies: 1 });
    await enter(withdrawEntry, { id: second });
    await settled(second, ({ state, change }) =>
      change === 'WITHDRAW' ? state === 'ACCEPTED' : state === 'WITHDRAWN',
    );
    const nothing = Object.fromEntries(Object.keys(standing).map((name) => [name, 0]));
    expect(await counted()).toMatchObject({
      ...nothing,
      // the resident and the visit removed; the check and the hazard revoked; the check-in revoked
      'community changes': corrected['community changes'] + 2,
      'safety changes': corrected['safety changes'] + 2,
      'party changes': 2,
    });
    for (const name of ['community', 'party', 'safety', 'urban'])
      expect(district.sandbox.standIns.get(name)?.faults.state.dropReplies).toBe(0);
    await faults('party', { slowReviewMs: 0 });
    await faults('urban', { slowReviewMs: 0 });
  }, 120_000);

  it('is a task by hand, with the reason, where the platform has decided already', async () => {
    const input = {
      idempotencyKey: 'filed',
      occurredAt: '2026-11-20T10:00:00+08:00',
      houseId: district.sandbox.demonstration.houseId,
      hazard: { category: 'FIRE', description: '楼道堆放家具', inPublicArea: true, treatBy: '2099-01-31' },
    };
    const id = await enter(reportHazard, { input });
    await settled(id, accepted);
    await enter(withdrawEntry, { id });
    const deliveries = await settled(id, ({ state, platform, change }) => {
      if (platform.name === 'urban') return state === (change === null ? 'ACCEPTED' : 'MANUAL');
      return state === (change === null ? 'WITHDRAWN' : 'ACCEPTED');
    });
    const task = deliveries.find(({ state }) => state === 'MANUAL');
    expect(task?.manualTask).toContain('案卷不存在、已立案或已作废，不能撤回');
    expect(task?.manualTask).toContain(task?.externalId ?? '-');
  }, 60_000);

  it('comes back with the reason and the filled-in form, is corrected in one field, and is accepted as one record', async () => {
    const input = {
      idempotencyKey: 'returned',
      occurredAt: '2026-11-20T10:00:00+08:00',
      houseId: district.sandbox.demonstration.houseId,
      hazard: { category: 'GAS', description: '漏气', treatBy: '2099-01-31' },
    };
    const before = {
      events: await count('stand_in_community.grid_event'),
      hazards: await count('stand_in_safety.hazard'),
      checks: await count('stand_in_safety.check_record'),
    };
    const id = await enter(reportHazard, { input });
    await settled(id, ({ state }) => state === 'REJECTED');
    const returned = async () => {
      const { data, errors } = await worker.ask<{ viewer: { todos: { edges: { node: ReturnedTodo }[] } } }>(todos);
      expect(errors).toBeUndefined();
      return (data?.viewer.todos.edges ?? [])
        .map(({ node }) => node)
        .filter(({ kind, entry }) => kind === 'RETURNED' && entry?.id === id);
    };
    const [todo, ...others] = await returned();
    expect(
      others
        .map(({ platform }) => platform.name)
        .concat(todo?.platform.name ?? '')
        .sort(),
    ).toEqual(['community', 'safety']);
    expect(todo?.detail).toMatch(/过于简[略单]/);
    const filledIn = todo?.entry?.correctionForm.correctionInput.hazard ?? { hazard: {} };
    const hazard = { ...filledIn.hazard, description: '厨房燃气软管老化漏气' };
    const corrected = await enter(correctEntry, {
      id,
      input: { hazard: { ...filledIn, hazard, idempotencyKey: 'amended' } },
    });
    expect(await returned()).toEqual([]);
    const deliveries = await settled(corrected, accepted);
    expect(deliveries.map(({ platform, change }) => `${platform.name} ${change}`).sort()).toEqual([
      'community CORRECT',
      'safety CORRECT',
    ]);
    expect({
      events: await count('stand_in_community.grid_event'),
      hazards: await count('stand_in_safety.hazard'),
      checks: await count('stand_in_safety.check_record'),
    }).toEqual({ events: before.events + 1, hazards: before.hazards + 1, checks: before.checks + 1 });
    expect(
      await rows(`SELECT audit_status FROM stand_in_safety.hazard WHERE hazard_desc = '厨房燃气软管老化漏气'`),
    ).toEqual([{ audit_status: '1' }]);
  }, 60_000);
});
