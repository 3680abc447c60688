import { randomBytes } from 'node:crypto';
import { openStore, type Store } from './store';

describe('openStore', () => {
  const name = `store_${randomBytes(6).toString('hex')}`;
  let store: Store;

  beforeAll(async () => {
    store = await openStore(process.env.TEST_DATABASE_URL ?? '', name, '');
  });
  afterAll(async () => {
    await store.pool.query(`DROP SCHEMA stand_in_${name} CASCADE`);
    await store.close();
  });

  it('outlives the end of a connection that is between two queries of a transaction', async () => {
    const client = await store.pool.connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const ended = new Promise((resolve) => client.once('end', resolve));
    await store.pool.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
    await ended;
    await expect(client.query('COMMIT')).rejects.toThrow();
    client.release(true);
    expect((await store.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });
});
