import type { EntryKind } from '@onegrid/schema';
import { gridCode, startTestEntries, type TestEntries } from '../testing/start-entries';

const inTheOpen = {
  occurredAt: '2019-11-20T10:00:00+08:00',
  gridCode,
  address: '兆园路与水西门大街交叉口',
  position: { longitude: 118.761, latitude: 32.031 },
};
const dispute = {
  ...inTheOpen,
  name: '楼上漏水',
  disputeClass: '0201',
  description: '楼上卫生间漏水，两家争执',
  mainParty: { name: '李四', idNumber: '11010519491231002X' },
  resolveBy: '2099-01-01',
  resolution: { way: 'PEOPLES_MEDIATION', organisation: '兆园社区调委会' },
};
const reports: readonly [EntryKind, string, object, object][] = [
  ['DISPUTE', 'reportDispute', dispute, { disputeClass: '0201', scale: 'INDIVIDUAL', resolution: { resolved: null } }],
  [
    'URBAN_CASE',
    'reportUrbanCase',
    { ...inTheOpen, eventClass: '0102', description: ' 垃圾桶满溢 ' },
    { eventClass: '0102', description: '垃圾桶满溢' },
  ],
  [
    'ENVIRONMENT_PROBLEM',
    'reportEnvironmentProblem',
    { ...inTheOpen, category: 'CONSTRUCTION_DUST', description: '渣土车扬尘' },
    { category: 'CONSTRUCTION_DUST', urgent: false },
  ],
  [
    'EMERGENCY',
    'reportEmergency',
    { ...inTheOpen, name: '路面塌陷', type: 'OTHER', description: '路面塌陷约两米', inPublicArea: true },
    { name: '路面塌陷', grade: 'ORDINARY', casualties: 0, inPublicArea: true, pollutes: false },
  ],
  [
    'WISH',
    'recordWish',
    { ...inTheOpen, wisherName: '赵奶奶', title: '手机教学', description: '希望学会用手机挂号' },
    { wisherName: '赵奶奶', wisherPhone: null, title: '手机教学' },
  ],
];

describe.each(reports)('a report of kind %s', (kind, mutation, input, content) => {
  let world: TestEntries;

  beforeAll(async () => {
    world = await startTestEntries(kind);
  });
  afterAll(() => world.close());

  const record = (key: string, changes: object = {}) =>
    world.record(mutation, { idempotencyKey: key, ...input, ...changes });

  it('is handed over from a spot in a grid, a house or a place', async () => {
    const open = await record('grid');
    expect(open.errors).toEqual([]);
    expect(await world.delivered(open.entry?.id ?? '')).toMatchObject({
      kind,
      subject: { type: 'Grid', id: gridCode, address: inTheOpen.address, position: inTheOpen.position },
      content,
    });
    const nowhere = { gridCode: null, address: null, position: null };
    const house = await record('house', { ...nowhere, houseId: 'H1' });
    expect(house).toMatchObject({ entry: { subject: { id: 'H1' } }, errors: [] });
    const place = await record('place', { ...nowhere, placeId: 'S1' });
    expect(place).toMatchObject({ entry: { subject: { id: 'S1' } }, errors: [] });
  });

  it.each([
    ['without a position', { position: null }, 'BAD_INPUT', 'position'],
    ['of a house and a place', { houseId: 'H1', placeId: 'S1' }, 'BAD_INPUT', 'houseId'],
    ['off the Earth', { position: { longitude: 181, latitude: 0 } }, 'BAD_INPUT', 'position'],
    ['in an unknown grid', { gridCode: '320105001007999' }, 'UNKNOWN_GRID', 'gridCode'],
    ['that says nothing', { description: ' ' }, 'BAD_INPUT', 'description'],
  ])('is refused %s', async (_what, changes, code, field) => {
    expect(await record('bad', changes)).toEqual({ entry: null, errors: [{ code, field }] });
  });
});

describe('codes that no list has', () => {
  it.each([
    ['DISPUTE', 'reportDispute', { ...dispute, disputeClass: '0301' }, 'disputeClass'],
    ['URBAN_CASE', 'reportUrbanCase', { ...inTheOpen, eventClass: '2199', description: '其他' }, 'eventClass'],
  ] as const)('are refused before anything is delivered: %s', async (kind, mutation, input, field) => {
    const world = await startTestEntries(kind);
    const answer = await world.record(mutation, { idempotencyKey: 'k', ...input });
    await world.close();
    expect(answer).toEqual({ entry: null, errors: [{ code: 'UNKNOWN_CODE', field }] });
  });
});

describe('recordVisit of a key place', () => {
  let world: TestEntries;

  beforeAll(async () => {
    world = await startTestEntries('VISIT');
  });
  afterAll(() => world.close());

  const visit = { idempotencyKey: 'k', occurredAt: '2019-11-20T10:00:00+08:00', placeId: 'S1' };

  it('is handed over with the place as its subject', async () => {
    const { entry } = await world.record('recordVisit', visit);
    expect(await world.delivered(entry?.id ?? '')).toMatchObject({
      subject: { type: 'Place', id: 'S1', name: '兆园小学', rented: false },
      content: { newTenants: [], hazard: null },
    });
  });

  it('registers nobody, and names one subject', async () => {
    const tenant = {
      name: '李四',
      idNumber: '11010519491231002X',
      phone: '13800000000',
      inflowReason: 'EMPLOYMENT',
      movedInOn: '2019-11-01',
    };
    const withTenant = await world.record('recordVisit', { ...visit, idempotencyKey: 'bad', newTenants: [tenant] });
    expect(withTenant.errors).toEqual([{ code: 'BAD_INPUT', field: 'newTenants' }]);
    const both = await world.record('recordVisit', { ...visit, idempotencyKey: 'bad', houseId: 'H1' });
    expect(both.errors).toEqual([{ code: 'BAD_INPUT', field: 'houseId' }]);
  });
});
