import { createTestDatabase } from '@onegrid/kit/testing';
import { Client } from 'pg';
import { sampleLocalIds, sampleRows } from '../testing/sample-rows';
import { importDirectory, isEmpty } from './import-directory';

describe('filling the directory', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;

  beforeEach(async () => {
    database = await createTestDatabase();
  });

  afterEach(() => database.drop());

  const counts = async () => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query<{ person: number; residency: number; local_id: number }>(
      `SELECT (SELECT count(*)::int FROM directory.person) AS person, (SELECT count(*)::int FROM directory.residency) AS residency,
        (SELECT count(*)::int FROM directory.local_id) AS local_id`,
    );
    await client.end();
    return rows[0];
  };

  it('writes everything, and it is no longer empty', async () => {
    expect(await isEmpty(database.url)).toBe(true);
    await importDirectory(database.url, sampleRows, sampleLocalIds);
    expect(await isEmpty(database.url)).toBe(false);
    expect(await counts()).toEqual({ person: 5, residency: 6, local_id: 6 });
  });

  it('takes more rows than go into one statement', async () => {
    const localIds = Array.from({ length: 12_001 }, (_, index) => ({
      entity: 'Person' as const,
      entityId: 'P1',
      platform: 'community',
      localId: String(index),
    }));
    await importDirectory(database.url, sampleRows, localIds);
    expect(await counts()).toMatchObject({ local_id: 12_001 });
  });

  it('is all or nothing', async () => {
    const residency = { ...sampleRows.residencies[0], personId: 'nobody' } as (typeof sampleRows.residencies)[number];
    const broken = { ...sampleRows, residencies: [...sampleRows.residencies, residency] };
    await expect(importDirectory(database.url, broken, [])).rejects.toThrow('foreign key');
    expect(await isEmpty(database.url)).toBe(true);
    await importDirectory(database.url, sampleRows, []);
    expect(await counts()).toMatchObject({ person: 5 });
  });

  it('is refused the second time', async () => {
    await importDirectory(database.url, sampleRows, []);
    await expect(importDirectory(database.url, sampleRows, [])).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});
