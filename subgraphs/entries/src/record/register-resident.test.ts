import { startTestEntries, type TestEntries } from '../testing/start-entries';

const resident = {
  name: '李四',
  idNumber: '11010519491231002X',
  phone: '138 0000 0000',
  inflowReason: 'EMPLOYMENT',
  movedInOn: '2019-11-01',
};
const registration = (changes: object = {}) => ({
  idempotencyKey: 'k1',
  occurredAt: '2019-11-20T10:00:00+08:00',
  houseId: 'H1',
  resident,
  role: 'COHABITANT',
  household: { number: '000123456', headName: '李大', relation: 'SPOUSE' },
  ...changes,
});

describe('registerResident', () => {
  let world: TestEntries;

  beforeAll(async () => {
    world = await startTestEntries('RESIDENT');
  });
  afterAll(() => world.close());

  it('hands the resident over with what the id number knows, the role and the household', async () => {
    const { entry, errors } = await world.record('registerResident', registration());
    expect(errors).toEqual([]);
    expect(await world.delivered(entry?.id ?? '')).toMatchObject({
      kind: 'RESIDENT',
      subject: { type: 'House', id: 'H1' },
      content: {
        resident: { birthDate: '1949-12-31', sex: 'FEMALE', phone: '13800000000' },
        role: 'COHABITANT',
        household: { number: '000123456', headName: '李大', relation: 'SPOUSE' },
      },
    });
  });

  it.each([
    [
      'a wrong id number',
      { resident: { ...resident, idNumber: '110105194912310021' } },
      'INVALID_RESIDENT_ID',
      'resident.idNumber',
    ],
    ['an unknown house', { houseId: 'H9' }, 'UNKNOWN_SUBJECT', 'houseId'],
    [
      'a long household number',
      { household: { number: '0001234567', headName: '李大', relation: 'HEAD' } },
      'BAD_INPUT',
      'household.number',
    ],
  ])('refuses %s', async (_what, changes, code, field) => {
    const answer = await world.record('registerResident', registration({ idempotencyKey: 'bad', ...changes }));
    expect(answer).toEqual({ entry: null, errors: [{ code, field }] });
  });
});
