import { residentIdCheckCharacter } from '@onegrid/schema';
import { type SampleDistrict, startSampleDistrict } from './district';
import { signInAs, type Worker } from './worker';

const first17 = '32010219920310202';
const idNumber = first17 + residentIdCheckCharacter(first17);

interface Typing {
  readonly fields: number;
  readonly keystrokes: number;
}
interface Burden {
  readonly here: Typing;
  readonly there: Typing;
  readonly signInsSaved: number;
  readonly withoutFigures: readonly object[];
  readonly platforms: readonly (Typing & { readonly platform: { readonly name: string } })[];
}

const burdenOf = `query ($entryId: ID!) { burden(entryId: $entryId) { signInsSaved here { fields keystrokes } there { fields keystrokes }
  withoutFigures { name } platforms { platform { name } fields keystrokes } } }`;
const recordVisit =
  'mutation ($input: RecordVisitInput!) { payload: recordVisit(input: $input) { entry { id } errors { code field } } }';
const reportHazard =
  'mutation ($input: ReportHazardInput!) { payload: reportHazard(input: $input) { entry { id } errors { code field } } }';

/** The figures of issue "Enter once": at most 20 fields for a new tenant in a rented house, at most 10 for a hazard, and one sign-in. */
describe('the burden of a worker', () => {
  let district: SampleDistrict;
  let worker: Worker;

  beforeAll(async () => {
    district = await startSampleDistrict();
    worker = await signInAs(district.sandbox.gateway.url, district.sandbox.demonstration.workerNo);
  }, 120_000);
  afterAll(() => district.close());

  async function measure(mutation: string, input: object): Promise<Burden> {
    const at = { occurredAt: '2026-11-20T10:00:00+08:00', houseId: district.sandbox.demonstration.houseId };
    const { data } = await worker.ask<{ payload: { entry: { id: string } | null; errors: object[] } }>(mutation, {
      input: { ...at, ...input },
    });
    expect(data?.payload.errors).toEqual([]);
    const answer = await worker.ask<{ burden: Burden }>(burdenOf, { entryId: data?.payload.entry?.id });
    expect(answer.errors).toBeUndefined();
    return (answer.data as { burden: Burden }).burden;
  }
  const byPlatform = ({ platforms }: Burden) =>
    Object.fromEntries(
      platforms.map(({ platform, fields, keystrokes }) => [
        platform.name,
        `${fields} fields, ${keystrokes} keystrokes`,
      ]),
    );

  it('a new tenant in a rented house, every field of the form filled in', async () => {
    const tenant = {
      name: '周新来',
      idNumber,
      phone: '13812345678',
      ethnicity: '10',
      politicalStatus: 'PARTY_MEMBER',
      education: 'BACHELOR',
      maritalStatus: 'MARRIED',
      occupation: '教师',
      employer: '建邺某学校',
      inflowReason: 'EMPLOYMENT',
      dwelling: 'EMPLOYER_DORMITORY',
      movedInOn: '2026-11-01',
      leaseEndsOn: '2027-10-31',
      residencePermit: '32010520260001',
    };
    const burden = await measure(recordVisit, { idempotencyKey: 'tenant', remark: '入户走访', newTenants: [tenant] });
    expect(burden.here).toEqual({ fields: 16, keystrokes: 132 });
    expect(burden.here.fields).toBeLessThanOrEqual(20);
    expect(byPlatform(burden)).toEqual({
      community: '41 fields, 564 keystrokes',
      party: '9 fields, 158 keystrokes',
      safety: '14 fields, 212 keystrokes',
    });
    expect(burden).toMatchObject({ there: { fields: 64, keystrokes: 934 }, signInsSaved: 2, withoutFigures: [] });
  });

  it('a hazard in a public area', async () => {
    const hazard = {
      category: 'FIRE',
      level: 'MAJOR',
      description: '楼道堆放杂物，堵塞消防通道，多次劝导未清理，需联合整治，请核实处置',
      inPublicArea: true,
      treatBy: '2099-01-31',
      responsiblePerson: '王物业',
      responsiblePhone: '13900000001',
    };
    const burden = await measure(reportHazard, { idempotencyKey: 'hazard', hazard });
    expect(burden.here).toEqual({ fields: 8, keystrokes: 118 });
    expect(burden.here.fields).toBeLessThanOrEqual(10);
    expect(byPlatform(burden)).toEqual({
      community: '9 fields, 191 keystrokes',
      safety: '19 fields, 353 keystrokes',
      urban: '9 fields, 185 keystrokes',
    });
    expect(burden).toMatchObject({ there: { fields: 37, keystrokes: 729 }, signInsSaved: 2, withoutFigures: [] });
  });

  it('pollution, which the environment platform wants too', async () => {
    const hazard = {
      category: 'POLLUTION',
      description: '楼下洗车店污水直排',
      inPublicArea: true,
      treatBy: '2099-01-31',
    };
    const burden = await measure(reportHazard, { idempotencyKey: 'pollution', hazard });
    expect(byPlatform(burden)).toMatchObject({ environment: '9 fields, 206 keystrokes' });
    expect(burden.withoutFigures).toEqual([]);
    expect(burden.here.fields).toBeLessThanOrEqual(10);
  });
});
