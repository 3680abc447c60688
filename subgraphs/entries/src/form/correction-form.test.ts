import { testViewer } from '@onegrid/kit/testing';
import type { EntryKind } from '@onegrid/schema';
import { startTestEntries, type TestEntries } from '../testing/start-entries';

const occurredAt = '2019-11-20T02:00:00.000Z';
const person = {
  name: '李四四',
  idNumber: '11010519491231002X',
  phone: '13800000000',
  politicalStatus: 'MASSES',
  education: 'BACHELOR',
  inflowReason: 'EMPLOYMENT',
  movedInOn: '2019-11-01',
};
const hazard = { category: 'FIRE', description: '楼道堆物', inPublicArea: true, treatBy: '2099-12-01' };
const inTheOpen = {
  gridCode: '320105001007001',
  address: '兆园路口',
  position: { longitude: 118.76, latitude: 32.03 },
};

/** One entry of each kind: the mutation that records it, the field of `CorrectEntryInput`, and what it says. */
const kinds: readonly (readonly [EntryKind, string, string, object])[] = [
  [
    'VISIT',
    'recordVisit',
    'visit',
    { houseId: 'H1', remark: '入户', newTenants: [person, { ...person, idNumber: '320102199203101017' }], hazard },
  ],
  ['HAZARD', 'reportHazard', 'hazard', { placeId: 'S1', hazard }],
  [
    'RESIDENT',
    'registerResident',
    'resident',
    { houseId: 'H1', resident: person, role: 'COHABITANT', household: { headName: '王五', relation: 'SPOUSE' } },
  ],
  [
    'RESIDENCY_END',
    'endResidency',
    'residencyEnd',
    { personId: 'P1', houseId: 'H1', endedOn: '2019-11-19', reason: 'MOVED_OUT', destination: '合肥' },
  ],
  [
    'DISPUTE',
    'reportDispute',
    'dispute',
    {
      ...inTheOpen,
      name: '漏水',
      disputeClass: '0201',
      description: '楼上漏水',
      mainParty: { name: '李四', phone: '13800000001' },
      resolveBy: '2099-12-31',
      resolution: { way: 'PEOPLES_MEDIATION', resolved: false, account: '已约谈' },
    },
  ],
  ['URBAN_CASE', 'reportUrbanCase', 'urbanCase', { ...inTheOpen, eventClass: '0102', description: '垃圾桶满溢' }],
  [
    'ENVIRONMENT_PROBLEM',
    'reportEnvironmentProblem',
    'environmentProblem',
    { houseId: 'H1', category: 'AIR', description: '异味', urgent: true },
  ],
  [
    'WISH',
    'recordWish',
    'wish',
    { houseId: 'H1', wisherName: '赵奶奶', title: '手机教学', description: '学会用手机挂号' },
  ],
  [
    'EMERGENCY',
    'reportEmergency',
    'emergency',
    { placeId: 'S1', name: '塌陷', type: 'OTHER', description: '路面塌陷', casualties: 1, inPublicArea: true },
  ],
];

const formOf = `query ($id: ID!) { entry(id: $id) { correctionForm {
  kind correctionInput fields { path known { value source { name } asOf } } } } }`;
const correct = `mutation ($id: ID!, $input: CorrectEntryInput!) {
  payload: correctEntry(id: $id, input: $input) { entry { id } errors { code field message } } }`;

interface Form {
  readonly correctionInput: Readonly<Record<string, Record<string, unknown>>>;
  readonly fields: readonly { path: string; known: { value: unknown; source: { name: string } } | null }[];
}

describe.each(kinds)('the form of the correction of a %s', (kind, mutation, name, input) => {
  let world: TestEntries;
  let id: string;

  beforeAll(async () => {
    world = await startTestEntries(kind, { correct: 'alphaCorrect', withdraw: 'alphaWithdraw' });
    const { entry, errors } = await world.record(mutation, { idempotencyKey: 'first', occurredAt, ...input });
    expect(errors).toEqual([]);
    id = entry?.id ?? '';
  });
  afterAll(() => world.close());

  const readForm = async (viewer = testViewer({ regions: ['320105001007001'] })) => {
    const { data, errors } = await world.ask(formOf, { id }, viewer);
    expect(errors).toBeUndefined();
    return (data as { entry: { correctionForm: Form | null } }).entry.correctionForm;
  };

  it('is filled in with what the entry says, so that sending it back changes nothing', async () => {
    const form = await readForm();
    const known = Object.fromEntries((form?.fields ?? []).map((field) => [field.path, field.known?.value]));
    expect(known.occurredAt).toBe(occurredAt);
    for (const [path, value] of Object.entries(input).filter(([, each]) => typeof each !== 'object'))
      expect(known[path]).toBe(value);
    const before = await world.delivered(id);
    const again = { [name]: { ...form?.correctionInput[name], idempotencyKey: 'again' } };
    const { data, errors } = await world.ask(correct, { id, input: again });
    expect(errors).toBeUndefined();
    const payload = data?.payload as { entry: { id: string } | null; errors: object[] };
    expect(payload.errors).toEqual([]);
    const { content, subject, occurredAt: at } = await world.delivered(payload.entry?.id ?? '');
    expect({ content, subject, at }).toEqual({
      content: before.content,
      subject: before.subject,
      at: before.occurredAt,
    });
    // another entry stands in its place now
    expect(await readForm()).toBeNull();
    id = payload.entry?.id ?? '';
  });

  it('is for who entered it alone', async () => {
    expect(await readForm(testViewer({ subject: 'JY0002', regions: ['320105001007001'] }))).toBeNull();
    expect(await readForm()).not.toBeNull();
  });
});

describe('the form of the correction of a visit', () => {
  it('has the values of every new tenant, and what nobody needs but somebody said', async () => {
    const world = await startTestEntries('VISIT');
    const [[, mutation, , input]] = kinds as [(typeof kinds)[number]];
    const { entry } = await world.record(mutation, { idempotencyKey: 'first', occurredAt, ...input });
    const { data } = await world.ask(formOf, { id: entry?.id });
    const fields = (data as { entry: { correctionForm: Form } }).entry.correctionForm.fields;
    const known = (path: string) => fields.find((field) => field.path === path)?.known;
    expect(known('newTenants.idNumber')).toMatchObject({
      value: ['11010519491231002X', '320102199203101017'],
      source: { name: 'entries' },
    });
    expect(known('newTenants.education')?.value).toEqual(['BACHELOR', 'BACHELOR']);
    expect(known('newTenants.employer')).toBeUndefined();
    expect(known('hazard.inPublicArea')?.value).toBe(true);
    await world.close();
  });
});
