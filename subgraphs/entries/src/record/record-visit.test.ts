import type { VisitContent } from '@onegrid/schema';
import { startTestEntries, type TestEntries } from '../testing/start-entries';

let keys = 0;
const visit = (changes: object = {}) => ({
  idempotencyKey: `visit-${++keys}`,
  occurredAt: '2026-11-20T10:00:00+08:00',
  houseId: 'H1',
  ...changes,
});
const care = { personId: 'P1', purpose: 'CARE', careKind: 'ELDERLY_ALONE', remark: '血压偏高，已提醒就医' };

describe('recordVisit', () => {
  let world: TestEntries;

  beforeAll(async () => {
    world = await startTestEntries('VISIT', { needs: ['careKind'], photos: 1 });
  });
  afterAll(() => world.close());

  const contentOf = async (changes: object) => {
    const { entry, errors } = await world.record('recordVisit', visit(changes));
    expect(errors).toEqual([]);
    return (await world.delivered(entry?.id ?? '')).content as VisitContent;
  };

  it('is to a house, as routine, when nothing else is said', async () => {
    expect(await contentOf({})).toEqual({
      method: 'FACE_TO_FACE',
      outcome: 'MET',
      purpose: 'ROUTINE',
      person: null,
      household: null,
      careKind: null,
      nextDueOn: null,
      remark: '',
      newTenants: [],
      hazard: null,
    });
  });

  it('is to somebody who lives in the house, with their ids on the platforms', async () => {
    const content = await contentOf({ personId: 'P1', purpose: 'FLOATING_RESIDENT', nextDueOn: '2027-02-18' });
    expect(content).toMatchObject({
      purpose: 'FLOATING_RESIDENT',
      person: { id: 'P1', name: '李四', localIds: [{ platform: 'alpha', id: 'A-1' }] },
      nextDueOn: '2027-02-18',
    });
  });

  it('is to a household as a whole', async () => {
    const household = { headName: ' 李四 ', number: '000123' };
    expect(await contentOf({ household, purpose: 'HOUSEHOLD', method: 'PROPERTY_MANAGER' })).toMatchObject({
      method: 'PROPERTY_MANAGER',
      purpose: 'HOUSEHOLD',
      household: { headName: '李四', number: '000123' },
    });
  });

  it('hands why somebody is looked after to whoever names that need', async () => {
    expect(await contentOf(care)).toMatchObject({ purpose: 'CARE', careKind: 'ELDERLY_ALONE', person: { id: 'P1' } });
  });

  it.each([
    ['a person without a house', { placeId: 'S1', houseId: null, personId: 'P1' }, 'personId'],
    ['a person who does not live there', { personId: 'P2' }, 'personId'],
    ['a household of a place', { placeId: 'S1', houseId: null, household: { headName: '李四' } }, 'household'],
    ['a household and a person', { personId: 'P1', household: { headName: '李四' } }, 'household'],
    ['a household without a head', { household: { headName: ' ' } }, 'household.headName'],
    ['the purpose of a household without one', { purpose: 'HOUSEHOLD' }, 'household'],
    ['the purpose of a resident without one', { purpose: 'FLOATING_RESIDENT' }, 'personId'],
    ['the purpose of a place at a house', { purpose: 'KEY_PLACE' }, 'placeId'],
    ['care without why', { personId: 'P1', purpose: 'CARE' }, 'careKind'],
    ['why without care', { personId: 'P1', careKind: 'DISABLED' }, 'careKind'],
    ['a next visit on the same day', { nextDueOn: '2026-11-20' }, 'nextDueOn'],
    ['a next visit after more than a year', { nextDueOn: '2028-01-01' }, 'nextDueOn'],
  ])('refuses %s', async (_, changes, field) => {
    const { entry, errors } = await world.record('recordVisit', visit(changes));
    expect({ entry, errors }).toEqual({ entry: null, errors: [{ code: 'BAD_INPUT', field }] });
  });

  it('has a form that knows the person and the house they live in', async () => {
    const known = async (subject: string) => {
      const answer = await world.ask(
        'query ($subject: ID!) { entryForm(kind: VISIT, subject: $subject) { fields { path known { value } } } }',
        { subject },
      );
      const form = answer.data?.entryForm as { fields: { path: string; known: { value: string } | null }[] } | null;
      const value = (path: string) => form?.fields.find((field) => field.path === path)?.known?.value ?? null;
      return { code: answer.errors?.[0]?.extensions?.code ?? null, person: value('personId'), house: value('houseId') };
    };
    expect(await known('P1')).toEqual({ code: null, person: 'P1', house: 'H1' });
    expect(await known('H1')).toEqual({ code: null, person: null, house: 'H1' });
    expect(await known('P2')).toMatchObject({ code: 'UNKNOWN_SUBJECT' });
  });

  it('refuses somebody unknown', async () => {
    const { errors } = await world.record('recordVisit', visit({ personId: 'P9' }));
    expect(errors).toEqual([{ code: 'UNKNOWN_SUBJECT', field: 'personId' }]);
  });
});

describe('a care visit, to a platform that has nothing to do with care', () => {
  let world: TestEntries;

  beforeAll(async () => {
    world = await startTestEntries('VISIT');
  });
  afterAll(() => world.close());

  it('is an ordinary visit: not who, not why, not what was said', async () => {
    const { entry, errors } = await world.record('recordVisit', visit(care));
    expect(errors).toEqual([]);
    const delivered = await world.delivered(entry?.id ?? '');
    expect(delivered.content).toMatchObject({ purpose: 'ROUTINE', person: null, careKind: null, remark: '' });
    expect(JSON.stringify(delivered)).not.toMatch(/ELDERLY|李四|血压/);
  });
});
