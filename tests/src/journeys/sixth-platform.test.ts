import { setTimeout as delay } from 'node:timers/promises';
import { type SampleDistrict, startSampleDistrict } from './district';
import { type LampsSubgraph, startLamps } from './lamps-subgraph';
import { signInAs, type Worker } from './worker';

const hazard = (category: string) => ({
  category,
  description: `路灯漏电 ${category}`,
  inPublicArea: true,
  treatBy: '2099-01-01',
  responsiblePhone: '13900000000',
});

const report = `mutation ($input: ReportHazardInput!) {
  reportHazard(input: $input) { entry { id deliveries { platform { name } } } errors { code field message } }
}`;

interface Form {
  readonly entryForm: {
    readonly platforms: readonly { readonly platform: { readonly name: string; readonly title: string } }[];
    readonly fields: readonly {
      readonly path: string;
      readonly neededBy: readonly { readonly platform: { readonly name: string } }[];
    }[];
  };
}
interface Reported {
  readonly reportHazard: {
    readonly entry: {
      readonly id: string;
      readonly deliveries: readonly { readonly platform: { readonly name: string } }[];
    };
    readonly errors: readonly object[];
  };
}
interface Followed {
  readonly entry: {
    readonly deliveries: readonly {
      readonly platform: { readonly name: string };
      readonly state: string;
      readonly externalId: string | null;
    }[];
  };
}

/** The running district, to which nothing is added but the SDL and the address of a subgraph that the test serves. */
describe('a sixth platform, by its SDL alone', () => {
  let lamps: LampsSubgraph;
  let district: SampleDistrict;
  let worker: Worker;
  let houseId: string;

  beforeAll(async () => {
    lamps = await startLamps();
    const { sdl, url } = lamps;
    district = await startSampleDistrict({ furtherSubgraphs: [{ name: 'lamps', url, sdl }] });
    const { gateway, demonstration } = district.sandbox;
    worker = await signInAs(gateway.url, demonstration.workerNo);
    houseId = demonstration.houseId;
  }, 120_000);
  afterAll(async () => {
    await district.close();
    await lamps.close();
  });

  async function enter(category: string): Promise<Reported['reportHazard']> {
    const input = {
      idempotencyKey: category,
      occurredAt: '2026-11-20T10:00:00+08:00',
      houseId,
      hazard: hazard(category),
    };
    const { data, errors } = await worker.ask<Reported>(report, { input });
    expect({ errors, problems: data?.reportHazard.errors }).toEqual({ errors: undefined, problems: [] });
    return data?.reportHazard as Reported['reportHazard'];
  }

  it('is a platform, and in the form with what it needs', async () => {
    const { data } = await worker.ask<Form & { platforms: readonly object[] }>(
      `query ($subject: ID!) {
        platforms { name title }
        entryForm(kind: HAZARD, subject: $subject) { platforms { platform { name title } } fields { path neededBy { platform { name } } } }
      }`,
      { subject: houseId },
    );
    expect(data?.platforms).toContainEqual({ name: 'lamps', title: '智慧路灯' });
    expect(data?.entryForm.platforms).toContainEqual({ platform: { name: 'lamps', title: '智慧路灯' } });
    const phone = data?.entryForm.fields.find(({ path }) => path === 'hazard.responsiblePhone');
    expect(phone?.neededBy.map(({ platform }) => platform.name)).toContain('lamps');
  });

  it('is delivered to, once, and followed until it has accepted', async () => {
    const { entry } = await enter('ELECTRICAL');
    expect(entry.deliveries.map(({ platform }) => platform.name)).toEqual(
      expect.arrayContaining(['community', 'safety', 'urban', 'lamps']),
    );
    const follow = async () => {
      const { data } = await worker.ask<Followed>(
        'query ($id: ID!) { entry(id: $id) { deliveries { platform { name } state externalId } } }',
        { id: entry.id },
      );
      return data?.entry.deliveries.find(({ platform }) => platform.name === 'lamps');
    };
    while ((await follow())?.state !== 'ACCEPTED') await delay(200);
    expect(await follow()).toMatchObject({ externalId: expect.stringMatching(/^LAMP-/) });
    expect([...lamps.taken.values()]).toEqual(['路灯漏电 ELECTRICAL']);
  }, 60_000);

  it('gets nothing of which its condition does not hold', async () => {
    const { entry } = await enter('FIRE');
    expect(entry.deliveries.map(({ platform }) => platform.name)).not.toContain('lamps');
  });
});
