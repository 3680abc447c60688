import { Client } from 'pg';

test('every test finds a server in TEST_DATABASE_URL on which it may create databases', async () => {
  const client = new Client({ connectionString: process.env.TEST_DATABASE_URL });
  await client.connect();
  const { rows } = await client.query('SELECT rolcreatedb FROM pg_roles WHERE rolname = current_user');
  await client.end();
  expect(rows).toEqual([{ rolcreatedb: true }]);
});
