import { type Acceptance, type CanonicalField, type Contributions, entryFields } from '@onegrid/schema';
import { type InputObjectTypeDefinitionNode, Kind, parse, type TypeNode } from 'graphql';
import { entries } from '../entries.subgraph';
import type { FormSubject } from './find-form-subject';
import { makeForm } from './make-form';

const acceptance = (platform: string, when: string | null, needs: readonly string[], entry = 'VISIT'): Acceptance => ({
  platform,
  field: `${platform}Accept`,
  entry,
  when,
  needs,
  review: null,
  correct: null,
  withdraw: null,
});
const contributions: Contributions = {
  acceptances: [
    acceptance('alpha', 'entry.subject.type == "House"', ['newTenants.ethnicity', 'newTenants.phone']),
    acceptance('beta', 'entry.subject.type == "House" && entry.subject.rented', ['hazard.responsiblePerson']),
    acceptance('gamma', 'entry.content.hazard != null && entry.subject.rented', ['hazard.responsiblePhone']),
    acceptance('delta', null, ['hazard.lampNumber'], 'HAZARD'),
  ],
  contributions: [],
  platforms: [],
};
const house = (rented: boolean): FormSubject => ({
  personId: null,
  subject: {
    type: 'House',
    id: 'H1',
    name: '101室',
    address: '兆园1幢101室',
    position: { longitude: 118.76, latitude: 32.03 },
    rented,
    ownerName: '房东',
    ownerPhone: '13900000000',
    localIds: [],
  },
  grid: { code: '320105001007001', name: '兆园第一网格' },
});
const nowMs = Date.parse('2026-11-22T02:00:00Z');
const fieldOf = (form: ReturnType<typeof makeForm>, path: string) => form.fields.find((field) => field.path === path);

describe('the form of an entry', () => {
  it('is the union of the basic fields and of what each platform needs, with who needs it and when', () => {
    const form = makeForm(contributions, 'VISIT', null, nowMs);
    expect(fieldOf(form, 'newTenants.ethnicity')).toMatchObject({
      label: { zh: '民族（GB/T 3304）' },
      group: 'newTenants',
      neededBy: [{ platform: { name: 'alpha' }, when: 'entry.subject.type == "House"' }],
    });
    expect(fieldOf(form, 'newTenants.name')).toMatchObject({ required: true, neededBy: [] });
    expect(fieldOf(form, 'newTenants.education')).toBeUndefined();
    expect(fieldOf(form, 'hazard.category')?.options).toContainEqual({
      value: 'FIRE',
      code: 'FIRE',
      label: { zh: '消防', en: 'Fire' },
    });
  });

  it('decides conditions on the subject at once, and leaves the others to what is entered', () => {
    const owned = makeForm(contributions, 'VISIT', house(false), nowMs);
    expect(owned.platforms).toEqual([
      { platform: { name: 'alpha' }, when: null },
      { platform: { name: 'gamma' }, when: 'entry.content.hazard != null && entry.subject.rented' },
    ]);
    expect(fieldOf(owned, 'hazard.responsiblePerson')).toBeUndefined();
    expect(fieldOf(owned, 'hazard.responsiblePhone')).toBeDefined();
    const let_ = makeForm(contributions, 'VISIT', house(true), nowMs);
    expect(fieldOf(let_, 'hazard.responsiblePerson')?.neededBy).toEqual([{ platform: { name: 'beta' }, when: null }]);
  });

  it('is prefilled with what is known, from whom and from when', () => {
    const form = makeForm(contributions, 'VISIT', house(true), nowMs);
    const asOf = new Date(nowMs);
    const directory = { name: 'directory' };
    expect(fieldOf(form, 'houseId')?.known).toEqual({ value: 'H1', source: directory, asOf });
    expect(fieldOf(form, 'hazard.responsiblePerson')?.known).toEqual({ value: '房东', source: directory, asOf });
    expect(fieldOf(form, 'occurredAt')?.known?.value).toBe('2026-11-22T02:00:00.000Z');
    expect(fieldOf(makeForm(contributions, 'HAZARD', house(true), nowMs), 'placeId')?.known).toBeNull();
  });

  it('names whom it is about, when somebody who lives in the house was chosen', () => {
    const form = makeForm(contributions, 'VISIT', { ...house(true), personId: 'P1' }, nowMs);
    expect(fieldOf(form, 'personId')?.known?.value).toBe('P1');
    expect(fieldOf(form, 'houseId')?.known?.value).toBe('H1');
    expect(fieldOf(makeForm(contributions, 'VISIT', house(true), nowMs), 'personId')?.known).toBeNull();
  });

  it('shows photos when a platform takes any, and who does', () => {
    const field = (photos?: number) => {
      const alpha = { ...acceptance('alpha', null, []), ...(photos !== undefined && { photos }) };
      return fieldOf(makeForm({ ...contributions, acceptances: [alpha] }, 'VISIT', null, nowMs), 'attachmentIds');
    };
    expect(field(3)).toMatchObject({ type: 'PHOTOS', neededBy: [{ platform: { name: 'alpha' }, when: null }] });
    expect(field()).toBeUndefined();
  });

  it('asks a whole group when a platform needs the group', () => {
    const whole = { ...contributions, acceptances: [acceptance('alpha', null, ['mainParty'], 'DISPUTE')] };
    const form = makeForm(whole, 'DISPUTE', null, nowMs);
    expect(form.unknownNeeds).toEqual([]);
    expect(form.fields.filter(({ neededBy }) => neededBy.length > 0).map(({ path }) => path)).toEqual([
      'mainParty.name',
      'mainParty.idNumber',
      'mainParty.phone',
      'mainParty.address',
    ]);
  });

  it('says what a platform needs that no field holds', () => {
    expect(makeForm(contributions, 'HAZARD', null, nowMs).unknownNeeds).toEqual([
      { platform: { name: 'delta' }, path: 'hazard.lampNumber' },
    ]);
  });
});

describe('the tables of fields', () => {
  const inputs = new Map(
    parse(entries.sdl()).definitions.flatMap((each) =>
      each.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  const named = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type));
  const isRequired = ({ type, defaultValue }: NonNullable<InputObjectTypeDefinitionNode['fields']>[number]) =>
    type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined;

  /** Every field of an input, by its path, and whether it must be given. */
  function fieldsOfInput(name: string, prefix = ''): (readonly [string, boolean])[] {
    return (inputs.get(name)?.fields ?? []).flatMap((field) => {
      const path = `${prefix}${field.name.value}`;
      const type = named(field.type);
      return inputs.has(type) ? fieldsOfInput(type, `${path}.`) : [[path, isRequired(field)] as const];
    });
  }

  it.each([
    ['VISIT', 'RecordVisitInput'],
    ['HAZARD', 'ReportHazardInput'],
    ['RESIDENT', 'RegisterResidentInput'],
    ['RESIDENCY_END', 'EndResidencyInput'],
    ['DISPUTE', 'ReportDisputeInput'],
    ['URBAN_CASE', 'ReportUrbanCaseInput'],
    ['ENVIRONMENT_PROBLEM', 'ReportEnvironmentProblemInput'],
    ['WISH', 'RecordWishInput'],
    ['EMERGENCY', 'ReportEmergencyInput'],
  ] as const)('%s: has every field of %s and no other, required where the input says so', (kind, input) => {
    const fields: readonly CanonicalField[] = entryFields[kind].fields;
    const inTable = fields.map(({ path, required = false }) => [path, required]);
    const inInput = fieldsOfInput(input).filter(([path]) => path !== 'idempotencyKey');
    expect([...inTable].sort()).toEqual([...inInput].map((each) => [...each]).sort());
  });
});
