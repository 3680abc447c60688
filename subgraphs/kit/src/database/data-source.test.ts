import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { createTestDatabase } from '../testing/database';
import { openDataSource } from './data-source';

describe('openDataSource', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await openDataSource(database.url, 'trial', { entities: [], migrations: [] });
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('lasts when the database ends a connection that is just being handed out', async () => {
    const { master } = dataSource.driver as unknown as { master: Pool };
    const client = await master.connect();
    const ended = new Promise((resolve) => client.once('end', resolve));
    await dataSource.query('SELECT pg_terminate_backend($1)', [(client as unknown as { processID: number }).processID]);
    await ended;
    client.release(true);
    await expect(dataSource.query('SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
  });
});
