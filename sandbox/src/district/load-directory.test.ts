import { isEmpty } from '@onegrid/directory';
import { createTestDatabase } from '@onegrid/kit/testing';
import { Client } from 'pg';
import { generateDistrict } from './generate';
import { loadDirectory } from './load-directory';
import type { LocalIdRow } from './model';

describe('loading the small district into the directory', () => {
  const district = generateDistrict({ size: 'small' });
  const localIds: LocalIdRow[] = district.people.map(({ id }) => ({
    entity: 'Person',
    entityId: id,
    platform: 'community',
    localId: `local-${id}`,
  }));
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let client: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    await loadDirectory(database.url, district, localIds);
    client = new Client({ connectionString: database.url });
    await client.connect();
  });

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const count = async (from: string) =>
    Number((await client.query<{ count: string }>(`SELECT count(*) FROM ${from}`)).rows[0]?.count);

  it('writes every thing of the district', async () => {
    expect(await isEmpty(database.url)).toBe(false);
    expect(await count('directory.region')).toBe(7);
    expect(await count('directory.community')).toBe(64);
    expect(await count('directory.grid')).toBe(792);
    expect(await count('directory.staff')).toBe(district.staff.length);
    expect(await count('directory.house')).toBe(district.houses.length);
    expect(await count('directory.person')).toBe(district.people.length);
    expect(await count('directory.residency WHERE to_date IS NULL')).toBe(25_280);
    expect(await count('directory.organisation')).toBe(district.organisations.length);
    expect(await count('directory.place')).toBe(district.places.length);
    expect(await count('directory.local_id')).toBe(localIds.length);
  });

  it('assigns a leader to every grid and 637 workers to the comprehensive ones', async () => {
    expect(await count("directory.assignment WHERE duty = 'LEADER'")).toBe(792);
    expect(await count("directory.assignment WHERE duty = 'WORKER'")).toBe(637);
  });

  it('writes the ground truth apart', async () => {
    expect(await count('ground_truth.grid_truth WHERE true_population > 1500')).toBe(5);
    expect(await count('ground_truth.grid_truth WHERE recorded_population > 1500')).toBe(13);
    const registrations = Object.values(district.registrations).flat();
    expect(await count('ground_truth.registration_truth')).toBe(registrations.length);
    expect(await count("ground_truth.registration_truth WHERE defect = 'STALE'")).toBe(
      registrations.filter(({ defect }) => defect === 'STALE').length,
    );
  });
});
