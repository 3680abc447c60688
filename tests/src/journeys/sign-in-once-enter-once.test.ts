import { residentIdCheckCharacter } from '@onegrid/schema';
import { firstQuery } from '../../../sandbox/src/run/first-query';
import { countRecords, type SampleDistrict, startSampleDistrict } from './district';
import { signInAs, type Worker } from './worker';

const platforms = ['community', 'environment', 'party', 'safety', 'urban'];

interface FirstLook {
  viewer: { staff: { workerNo: string }; grids: { code: string }[] };
  house: {
    people: {
      name: string;
      communityRecord: unknown;
      partyRecord: unknown;
      safetyRecord: { briefings: unknown[] } | null;
    }[];
    safetyRecord: { lastInspectedAt: string | null } | null;
  };
  grid: { urbanCases: { edges: unknown[] } | null; airQuality: { aqi: number; levelName: string } | null };
}

interface Deliveries {
  entry: {
    id: string;
    deliveries: { platform: { name: string }; state: string; attempts: number; externalId: string | null }[];
  };
}

const recordVisit = `mutation RecordVisit($input: RecordVisitInput!) {
  recordVisit(input: $input) { entry { id deliveries { platform { name } state } } errors { code field } }
}`;
const followEntry =
  'query FollowEntry($id: ID!) { entry(id: $id) { id deliveries { platform { name } state attempts externalId } } }';

const idNumber = (sequence: number) => {
  const first17 = `320102199203${String(sequence).padStart(5, '0')}`;
  return first17 + residentIdCheckCharacter(first17);
};

describe('sign in once, query one graph, enter once', () => {
  let district: SampleDistrict;
  let worker: Worker;

  beforeAll(async () => {
    district = await startSampleDistrict();
    worker = await signInAs(district.sandbox.gateway.url, district.sandbox.demonstration.workerNo);
  }, 120_000);

  afterAll(() => district.close());

  const standIn = (name: string) => {
    const found = district.sandbox.standIns.get(name);
    if (!found) throw new Error(`no stand-in ${name}`);
    return found;
  };
  const look = () => worker.ask<FirstLook>(firstQuery(district.sandbox.demonstration));
  const visit = (changes: object = {}) => ({
    input: {
      idempotencyKey: 'visit-1',
      occurredAt: '2026-11-20T10:00:00+08:00',
      houseId: district.sandbox.demonstration.houseId,
      newTenants: [
        {
          name: '周新',
          idNumber: idNumber(10101),
          phone: '13812345678',
          politicalStatus: 'PARTY_MEMBER',
          education: 'BACHELOR',
          maritalStatus: 'NEVER_MARRIED',
          inflowReason: 'EMPLOYMENT',
          movedInOn: '2026-11-01',
        },
      ],
      hazard: {
        category: 'FIRE',
        description: '楼道堆放杂物，堵塞消防通道',
        inPublicArea: true,
        treatBy: '2099-01-31',
      },
      ...changes,
    },
  });
  async function settle(
    id: string,
    isSettled: (states: Record<string, string>) => boolean,
  ): Promise<Deliveries['entry']['deliveries']> {
    for (;;) {
      const { data } = await worker.ask<Deliveries>(followEntry, { id });
      const deliveries = data?.entry.deliveries ?? [];
      if (isSettled(Object.fromEntries(deliveries.map(({ platform, state }) => [platform.name, state]))))
        return deliveries;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  it('shows the grids, the people of a rented house and five platforms in one request', async () => {
    const { data, errors, extensions } = await look();
    expect(errors).toBeUndefined();
    expect(data?.viewer.staff.workerNo).toBe(district.sandbox.demonstration.workerNo);
    expect(data?.viewer.grids.map(({ code }) => code)).toContain(district.sandbox.demonstration.gridCode);
    expect(data?.house.people.length).toBeGreaterThanOrEqual(2);
    for (const person of data?.house.people ?? [])
      expect(person.communityRecord).toEqual({ registeredName: expect.any(String), registeredOn: expect.any(String) });
    expect(data?.house.people.some(({ partyRecord }) => partyRecord !== null)).toBe(true);
    expect(data?.house.people.some(({ safetyRecord }) => (safetyRecord?.briefings.length ?? 0) > 0)).toBe(true);
    expect(data?.house.safetyRecord).not.toBeNull();
    expect(data?.grid.urbanCases?.edges.length).toBeGreaterThan(0);
    expect(data?.grid.airQuality?.aqi).toBeGreaterThan(0);
    expect(extensions?.platforms?.map(({ name, state }) => `${name} ${state}`).sort()).toEqual(
      platforms.map((name) => `${name} LIVE`),
    );
  });

  it('delivers one visit with a new tenant to every accepting platform exactly once', async () => {
    const wanted = ['community', 'directory', 'party', 'safety', 'urban'];
    const before = Object.fromEntries(
      await Promise.all(platforms.map(async (name) => [name, await countRecords(district.sandbox, name)] as const)),
    );
    const { data } = await worker.ask<{
      recordVisit: { entry: { id: string; deliveries: { platform: { name: string } }[] }; errors: unknown[] };
    }>(recordVisit, visit());
    expect(data?.recordVisit.errors).toEqual([]);
    expect(data?.recordVisit.entry.deliveries.map(({ platform }) => platform.name)).toEqual(wanted);
    const again = await worker.ask<{ recordVisit: { entry: { id: string } } }>(recordVisit, visit());
    expect(again.data?.recordVisit.entry.id).toBe(data?.recordVisit.entry.id);

    const deliveries = await settle(data?.recordVisit.entry.id ?? '', (states) =>
      wanted.every((name) => states[name] === 'ACCEPTED'),
    );
    expect(deliveries.every(({ externalId }) => externalId !== null)).toBe(true);
    const more: Record<string, Record<string, number>> = {};
    for (const name of platforms) {
      const after = await countRecords(district.sandbox, name);
      more[name] = Object.fromEntries(
        Object.entries(after).flatMap(([table, count]) =>
          count === before[name]?.[table] ? [] : [[table, count - (before[name]?.[table] ?? 0)]],
        ),
      );
    }
    expect(more).toEqual(expectedRecords);
  }, 60_000);

  it('shows the new tenant with the records that the platforms made', async () => {
    const query = `query House($id: ID!) { house(id: $id) { people { name communityRecord { registeredName } partyRecord { registeredName } } } }`;
    for (;;) {
      const { data } = await worker.ask<FirstLook>(query, { id: district.sandbox.demonstration.houseId });
      const tenant = data?.house.people.find(({ name }) => name === '周新');
      if (tenant?.communityRecord && tenant.partyRecord) {
        expect(tenant).toMatchObject({
          communityRecord: { registeredName: '周新' },
          partyRecord: { registeredName: '周新' },
        });
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  });

  it('answers everything else while a platform is down, says so, and delivers to it when it is back', async () => {
    await standIn('urban').faults.set({ down: true });
    const { data, extensions } = await look();
    expect(data?.house.people.length).toBeGreaterThanOrEqual(2);
    expect(data?.grid.airQuality?.aqi).toBeGreaterThan(0);
    expect(data?.grid.urbanCases?.edges.length).toBeGreaterThan(0);
    expect(extensions?.platforms).toContainEqual({
      name: 'urban',
      state: 'STALE',
      asOf: expect.any(String),
      error: 'PLATFORM_UNAVAILABLE',
    });

    const { data: recorded } = await worker.ask<{ recordVisit: { entry: { id: string } } }>(
      recordVisit,
      visit({ idempotencyKey: 'visit-2', newTenants: [] }),
    );
    const id = recorded?.recordVisit.entry.id ?? '';
    await settle(
      id,
      ({ community, safety, urban }) => community === 'ACCEPTED' && safety === 'ACCEPTED' && urban === 'FAILED_RETRY',
    );
    await standIn('urban').faults.clear();
    await settle(id, ({ urban }) => urban === 'ACCEPTED');
  }, 60_000);

  it('makes no second record when replies are lost after the commit', async () => {
    const before = await countRecords(district.sandbox, 'safety');
    await standIn('safety').faults.set({ dropReplies: 1 });
    const { data } = await worker.ask<{ recordVisit: { entry: { id: string } } }>(
      recordVisit,
      visit({ idempotencyKey: 'visit-3', newTenants: [], hazard: null }),
    );
    const deliveries = await settle(data?.recordVisit.entry.id ?? '', ({ safety }) => safety === 'ACCEPTED');
    expect(deliveries.find(({ platform }) => platform.name === 'safety')?.attempts).toBeGreaterThan(1);
    const after = await countRecords(district.sandbox, 'safety');
    expect(totalOf(after) - totalOf(before)).toBe(1);
  }, 60_000);

  it.each([
    ['an unknown grid', { gridCode: '320105001007999' }, 'UNKNOWN_GRID'],
    [
      'an id number with a wrong check character',
      {
        newTenants: [
          {
            name: '周新',
            idNumber: '110105194912310021',
            phone: '13812345678',
            inflowReason: 'EMPLOYMENT',
            movedInOn: '2026-11-01',
          },
        ],
      },
      'INVALID_RESIDENT_ID',
    ],
    ['a date in the future', { occurredAt: '2099-01-01T00:00:00Z' }, 'FUTURE_DATE'],
    ['a repeated key with another payload', { idempotencyKey: 'visit-1', remark: 'another' }, 'IDEMPOTENCY_KEY_REUSED'],
  ])('refuses %s and writes nothing', async (_what, changes, code) => {
    const { data } = await worker.ask<{ recordVisit: { entry: null; errors: { code: string }[] } }>(
      recordVisit,
      visit({ idempotencyKey: 'bad', ...changes }),
    );
    expect(data?.recordVisit).toEqual({ entry: null, errors: [{ code, field: expect.any(String) }] });
    const listed = await worker.ask<{ entries: { edges: unknown[] } }>('{ entries(first: 100) { edges { cursor } } }');
    expect(listed.data?.entries.edges).toHaveLength(3);
  });

  it("keeps out of someone else's grid, for writing and for reading", async () => {
    const stranger = await signInAs(district.sandbox.gateway.url, district.sandbox.demonstration.otherWorkerNo);
    const { data } = await stranger.ask<{ recordVisit: { entry: null; errors: { code: string }[] } }>(
      recordVisit,
      visit({ idempotencyKey: 'stranger' }),
    );
    expect(data?.recordVisit).toEqual({ entry: null, errors: [{ code: 'NOT_YOUR_GRID', field: 'houseId' }] });
    const read = await stranger.ask<{ house: unknown }>('query House($id: ID!) { house(id: $id) { address } }', {
      id: district.sandbox.demonstration.houseId,
    });
    expect(read.data?.house).toBeNull();
    expect(read.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('has the whole district: 792 grids, paged', async () => {
    const centre = await signInAs(district.sandbox.gateway.url, district.sandbox.demonstration.districtCentreNo);
    const codes = new Set<string>();
    let after: string | null = null;
    do {
      const {
        data,
      }: {
        data: {
          grids: { edges: { node: { code: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
        } | null;
      } = await centre.ask(
        'query Grids($after: String) { grids(first: 200, after: $after) { edges { node { code } } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      for (const { node } of data?.grids.edges ?? []) codes.add(node.code);
      after = data?.grids.pageInfo.hasNextPage ? data.grids.pageInfo.endCursor : null;
    } while (after !== null);
    expect(codes.size).toBe(792);
  });

  it('refuses who has not signed in', async () => {
    const response = await fetch(`${district.sandbox.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ viewer { staff { name } } }' }),
    });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });
});

/** What one visit with a new tenant who belongs to the party, and a fire hazard in a public passage, adds to the platforms' own stores. */
const expectedRecords = {
  community: { grid_resident: 1, grid_visit: 1 },
  environment: {},
  party: { check_in: 1, party_member: 1 },
  safety: { check_record: 1, hazard: 1 },
  urban: { case_info: 1, case_trans: 1 },
};

function totalOf(counts: Record<string, number>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
