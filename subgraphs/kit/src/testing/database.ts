import { randomBytes } from 'node:crypto';
import { assertUsage } from '@onegrid/schema';
import { Client } from 'pg';

/** Returns a fresh, empty database on the PostgreSQL of TEST_DATABASE_URL. Drop it when the suite ends. */
export async function createTestDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const serverUrl = process.env.TEST_DATABASE_URL;
  assertUsage(serverUrl, 'TEST_DATABASE_URL is not set: run the tests through jest at the root');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await runOn(serverUrl, `CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.toString(), drop: () => runOn(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function runOn(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
