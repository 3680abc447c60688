import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { discardAbandoned } from './discard-abandoned';

/** Returns a new data directory for a test that every account can enter, and `remove` to end what runs in it. */
export async function testDirectory(): Promise<{ path: string; remove(): Promise<unknown> }> {
  const path = await mkdtemp(join(tmpdir(), 'onegrid-database-'));
  await chmod(path, 0o755);
  return { path, remove: () => discardAbandoned(path) };
}

/** Returns the rows of one statement on a connection of its own; a server that breaks it off makes the statement fail. */
export async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
