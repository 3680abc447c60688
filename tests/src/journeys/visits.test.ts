import { acceptedDeliveries } from './accepted-deliveries';
import { type SampleDistrict, startSampleDistrict } from './district';
import { signInAs, type Worker } from './worker';

interface House {
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly residencies: readonly {
      readonly to: string | null;
      readonly house: { readonly id: string } | null;
      readonly lastVerified: { readonly method: string; readonly by: { readonly workerNo: string } | null } | null;
    }[];
  }[];
}

const ofHouse = `query ($id: ID!) { house(id: $id) { people { id name residencies { to house { id }
  lastVerified { method by { workerNo } } } } } }`;

describe('visits to people', () => {
  let district: SampleDistrict;
  let worker: Worker;
  let keys = 0;

  beforeAll(async () => {
    district = await startSampleDistrict();
    worker = await signInAs(district.sandbox.gateway.url, district.sandbox.demonstration.workerNo);
  }, 120_000);
  afterAll(() => district.close());

  const houseId = () => district.sandbox.demonstration.houseId;
  const people = async () => {
    const { data, errors } = await worker.ask<{ house: House }>(ofHouse, { id: houseId() });
    expect(errors).toBeUndefined();
    return data?.house.people ?? [];
  };
  const stored = async (platform: string, sql: string) =>
    (await district.sandbox.standIns.get(platform)?.store.pool.query(sql))?.rows ?? [];

  /** Returns who took the visit, once everybody has accepted it. */
  async function accepted(changes: object): Promise<string[]> {
    const { data, errors } = await worker.ask<{ recordVisit: { entry: { id: string } | null; errors: object[] } }>(
      'mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { entry { id } errors { code field message } } }',
      {
        input: {
          idempotencyKey: `visits-${++keys}`,
          occurredAt: '2026-11-20T10:00:00+08:00',
          houseId: houseId(),
          ...changes,
        },
      },
    );
    expect(errors).toBeUndefined();
    expect(data?.recordVisit.errors).toEqual([]);
    const deliveries = await acceptedDeliveries(worker, data?.recordVisit.entry?.id ?? '');
    return deliveries.map(({ platform }) => platform.name).sort();
  }

  it('to a floating resident: the platform knows whom, and the residency counts as verified', async () => {
    const [person] = await people();
    const takers = await accepted({ personId: person?.id, purpose: 'FLOATING_RESIDENT', nextDueOn: '2027-02-18' });
    expect(takers).toEqual(['community', 'directory', 'safety']);
    expect(await stored('community', 'SELECT visit_purpose, resident_id IS NOT NULL AS known FROM grid_visit')).toEqual(
      [{ visit_purpose: '3', known: true }],
    );
    const visited = (await people()).find(({ id }) => id === person?.id);
    const here = visited?.residencies.find(({ to, house }) => to === null && house?.id === houseId());
    expect(here?.lastVerified).toEqual({
      method: 'FACE_TO_FACE',
      by: { workerNo: district.sandbox.demonstration.workerNo },
    });
  });

  it('to somebody who is looked after: only those whose business it is learn of it', async () => {
    const [person] = await people();
    const takers = await accepted({
      personId: person?.id,
      purpose: 'CARE',
      careKind: 'ELDERLY_ALONE',
      remark: '血压偏高，已提醒就医',
    });
    expect(takers).toEqual(['community', 'party', 'safety']);
    expect(await stored('party', 'SELECT care_type FROM care_visit')).toEqual([{ care_type: '01' }]);
    const checks = await stored('safety', `SELECT check_content FROM check_record WHERE remark LIKE '一网录入%'`);
    expect(checks).toHaveLength(2);
    expect(JSON.stringify(checks)).not.toMatch(/血压|关爱/);
    expect(JSON.stringify(checks)).not.toContain(person?.name);
  });

  it('to a household as a whole', async () => {
    expect(await accepted({ purpose: 'HOUSEHOLD', household: { headName: '李四', number: '000123' } })).toEqual([
      'community',
      'safety',
    ]);
    expect(
      await stored('community', `SELECT head_name, household_no FROM grid_visit WHERE visit_purpose = '2'`),
    ).toEqual([{ head_name: '李四', household_no: '000123' }]);
  });

  it('are asked for in the one form', async () => {
    const { data } = await worker.ask<{
      entryForm: {
        fields: { path: string; neededBy: { platform: { name: string } }[]; options: { value: string }[] }[];
      };
    }>('{ entryForm(kind: VISIT) { fields { path neededBy { platform { name } } options { value } } } }');
    const field = (path: string) => data?.entryForm.fields.find((each) => each.path === path);
    expect(field('careKind')?.options.map(({ value }) => value)).toEqual([
      'ELDERLY_ALONE',
      'DISABLED',
      'MINIMUM_ALLOWANCE',
      'LEFT_BEHIND',
    ]);
    expect([...new Set(field('careKind')?.neededBy.map(({ platform }) => platform.name))].sort()).toEqual([
      'community',
      'party',
    ]);
    expect(field('household.headName')?.neededBy.map(({ platform }) => platform.name)).toEqual(['community']);
    expect(field('nextDueOn')).toBeDefined();
  });
});
