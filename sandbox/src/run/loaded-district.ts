import { LastingClient } from '@onegrid/kit';
import type { Client } from 'pg';
import type { DistrictSize } from '../district/model';
import { SandboxError } from '../errors';

/** What the database holds: nothing, a district whose loading was cut off, or one that was loaded whole. */
export type LoadedDistrict =
  | { readonly state: 'EMPTY' }
  | { readonly state: 'LOADING' }
  | { readonly state: 'LOADED'; readonly size: DistrictSize; readonly demonstration: DemonstrationIds };

/** Ids of what README and journeys speak about. */
export interface DemonstrationIds {
  readonly workerNo: string;
  readonly workerName: string;
  readonly otherWorkerNo: string;
  readonly otherWorkerName: string;
  readonly communityLeaderNo: string;
  readonly districtCentreNo: string;
  readonly gridCode: string;
  readonly houseId: string;
  readonly address: string;
  readonly placeId: string;
}

const schema = 'sandbox';

/** Every schema that a sample district makes. */
const ownSchemas = [
  schema,
  'ground_truth',
  'sign_in',
  'directory',
  'entries',
  'community',
  'party',
  'urban',
  'safety',
  'environment',
  'stand_in_community',
  'stand_in_party',
  'stand_in_urban',
  'stand_in_safety',
  'stand_in_environment',
];

/**
 * Returns what the database holds.
 *
 * @throws SandboxError DATABASE_NOT_EMPTY when it holds schemas of our names that no sample district made: they are not touched
 */
export async function readLoaded(databaseUrl: string): Promise<LoadedDistrict> {
  return withClient(databaseUrl, async (client) => {
    const present = await client.query<{ name: string }>(
      'SELECT nspname AS name FROM pg_namespace WHERE nspname = ANY($1)',
      [ownSchemas],
    );
    const names = present.rows.map(({ name }) => name);
    if (names.length === 0) return { state: 'EMPTY' };
    if (!names.includes(schema)) {
      throw new SandboxError(
        'DATABASE_NOT_EMPTY',
        `DATABASE_URL has the schemas ${names.join(', ')}. Give the sample district a database of its own.`,
      );
    }
    const { rows } = await client.query<{ size: DistrictSize; demonstration: DemonstrationIds | null }>(
      `SELECT size, demonstration FROM ${schema}.loaded`,
    );
    const { size, demonstration } = rows[0] ?? { size: 'small', demonstration: null };
    return demonstration === null ? { state: 'LOADING' } : { state: 'LOADED', size, demonstration };
  });
}

/** Writes down that a district is being loaded, before anything else is made: so that a start that is cut off is known as ours. */
export async function beginLoading(databaseUrl: string, size: DistrictSize): Promise<void> {
  await withClient(databaseUrl, (client) =>
    client.query(`BEGIN;
      CREATE SCHEMA ${schema};
      CREATE TABLE ${schema}.loaded (size text NOT NULL, demonstration jsonb);
      INSERT INTO ${schema}.loaded (size) VALUES ('${size}');
      COMMIT`),
  );
}

/** Writes down that the district has been loaded whole. */
export async function endLoading(databaseUrl: string, demonstration: DemonstrationIds): Promise<void> {
  await withClient(databaseUrl, (client) =>
    client.query(`UPDATE ${schema}.loaded SET demonstration = $1`, [JSON.stringify(demonstration)]),
  );
}

/** Drops everything that a sample district has made. */
export async function dropDistrict(databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    for (const name of ownSchemas) await client.query(`DROP SCHEMA IF EXISTS ${name} CASCADE`);
  });
}

async function withClient<Result>(databaseUrl: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new LastingClient({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
