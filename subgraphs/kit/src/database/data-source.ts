import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';
import { LastingClient } from './lasting-client';

export interface DatabaseDefinition {
  readonly entities: readonly (NewableFunction | EntitySchema)[];
  /** Oldest first. Each is run once, in a transaction. */
  readonly migrations: readonly (new () => MigrationInterface)[];
}

const poolSize = 10;

/**
 * Opens a subgraph's own PostgreSQL schema and brings it up to date. Two processes that start together migrate one after the other.
 *
 * @param schema lower-case name, made when missing; no other subgraph reads it
 */
export async function openDataSource(
  databaseUrl: string,
  schema: string,
  definition: DatabaseDefinition,
): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: databaseUrl,
    schema,
    entities: [...definition.entities] as NewableFunction[] as never,
    migrations: [...definition.migrations] as NewableFunction[] as never,
    migrationsTableName: 'migration',
    extra: { Client: LastingClient, max: poolSize, options: `-c search_path=${schema}` },
    installExtensions: false,
  });
  await inSchemaLock(databaseUrl, schema, async () => {
    await dataSource.initialize();
    await dataSource.runMigrations({ transaction: 'each' });
  });
  return dataSource;
}

async function inSchemaLock(databaseUrl: string, schema: string, work: () => Promise<void>): Promise<void> {
  const client = new LastingClient({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [`onegrid:schema:${schema}`]);
    await client.query(`CREATE SCHEMA IF NOT EXISTS "${schema}"`);
    await work();
  } finally {
    await client.end();
  }
}
