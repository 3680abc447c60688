import { createTestDatabase } from '@onegrid/kit/testing';
import { Client } from 'pg';
import { type DemonstrationIds, endLoading } from './loaded-district';
import { prepareDatabase } from './prepare-database';

const demonstration = { workerNo: 'JY0039', houseId: 'H1' } as DemonstrationIds;

describe('preparing the database', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let client: Client;

  beforeEach(async () => {
    database = await createTestDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
  });

  afterEach(async () => {
    await client.end();
    await database.drop();
  });

  const hasDirectory = async () =>
    (await client.query("SELECT 1 FROM pg_namespace WHERE nspname = 'directory'")).rowCount === 1;

  it('asks for loading the first time, and knows the district once it is loaded', async () => {
    expect(await prepareDatabase(database.url, 'small', false)).toBeNull();
    await endLoading(database.url, demonstration);
    expect(await prepareDatabase(database.url, 'small', false)).toEqual(demonstration);
  });

  it('throws away a district whose loading was cut off', async () => {
    await prepareDatabase(database.url, 'small', false);
    await client.query('CREATE SCHEMA directory');
    expect(await prepareDatabase(database.url, 'small', false)).toBeNull();
    expect(await hasDirectory()).toBe(false);
  });

  it('throws a whole district away only when asked for a fresh one', async () => {
    await prepareDatabase(database.url, 'small', false);
    await endLoading(database.url, demonstration);
    await client.query('CREATE SCHEMA directory');
    await expect(prepareDatabase(database.url, 'full', false)).rejects.toMatchObject({ code: 'DISTRICT_DIFFERS' });
    expect(await hasDirectory()).toBe(true);
    expect(await prepareDatabase(database.url, 'full', true)).toBeNull();
    expect(await hasDirectory()).toBe(false);
  });

  it('does not touch a database in which somebody else has schemas of the same names', async () => {
    await client.query('CREATE SCHEMA directory');
    await expect(prepareDatabase(database.url, 'small', true)).rejects.toMatchObject({ code: 'DATABASE_NOT_EMPTY' });
    expect(await hasDirectory()).toBe(true);
  });
});
