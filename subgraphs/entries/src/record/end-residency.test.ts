import { startTestEntries, type TestEntries } from '../testing/start-entries';

const end = (changes: object = {}) => ({
  idempotencyKey: 'k1',
  occurredAt: '2019-11-20T10:00:00+08:00',
  personId: 'P1',
  houseId: 'H1',
  endedOn: '2019-11-15',
  reason: 'MOVED_OUT',
  destination: '南京市鼓楼区',
  ...changes,
});

describe('endResidency', () => {
  let world: TestEntries;

  beforeAll(async () => {
    world = await startTestEntries('RESIDENCY_END');
  });
  afterAll(() => world.close());

  it('hands over who has left, with their ids on the platforms, when, why and where to', async () => {
    const { entry, errors } = await world.record('endResidency', end());
    expect(errors).toEqual([]);
    expect(await world.delivered(entry?.id ?? '')).toMatchObject({
      kind: 'RESIDENCY_END',
      subject: { id: 'H1' },
      content: {
        person: { id: 'P1', name: '李四', localIds: [{ platform: 'alpha', id: 'A-1' }] },
        endedOn: '2019-11-15',
        reason: 'MOVED_OUT',
        destination: '南京市鼓楼区',
        remark: '',
      },
    });
  });

  it.each([
    ['somebody unknown', { personId: 'P9' }, 'UNKNOWN_SUBJECT', 'personId'],
    ['somebody who does not live there', { personId: 'P2' }, 'BAD_INPUT', 'personId'],
    ['a day before the person moved in', { personId: 'P3', endedOn: '2018-12-31' }, 'BAD_INPUT', 'endedOn'],
    ['a day to come', { endedOn: '2099-01-01' }, 'FUTURE_DATE', 'endedOn'],
  ])('refuses %s', async (_what, changes, code, field) => {
    const answer = await world.record('endResidency', end({ idempotencyKey: 'bad', ...changes }));
    expect(answer).toEqual({ entry: null, errors: [{ code, field }] });
  });

  it('answers the same entry to a request that was sent twice, also when the residency has ended by the first meanwhile', async () => {
    const twice = end({ idempotencyKey: 'twice', personId: 'P3' });
    const { asked, letGo } = world.holdBackNextPerson();
    const late = world.record('endResidency', twice);
    await asked;
    const first = await world.record('endResidency', twice);
    await world.delivered(first.entry?.id ?? '');
    letGo();
    expect(await late).toEqual({ entry: first.entry, errors: [] });
  });
});
