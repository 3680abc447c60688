import { Client } from 'pg';
import { watchedTables } from './watched-tables';

/** Where the stores' triggers write. */
export const schema = 'fault_campaign';

/** One writing of an entry into a table. */
export interface Writing {
  /** `platform.table`. */
  readonly table: string;
  readonly key: string;
}

/**
 * Lets the stores write down what is written into them, by triggers in the same transactions: in which order, whatever the platform's clock says, and also what is removed
 * again afterwards. An edit counts when the record tells of the entry only since then.
 */
export async function watchRecords(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`CREATE SCHEMA ${schema};
      CREATE TABLE ${schema}.writing (sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL, key text NOT NULL)`);
    for (const [name, { schema: store, name: table, key }] of Object.entries(watchedTables)) {
      const watch = `${schema}.watch_${store}_${table}`;
      await client.query(`
        CREATE FUNCTION ${schema}.key_of(record ${store}.${table}) RETURNS text LANGUAGE sql STABLE AS $$ SELECT ${key} $$;
        CREATE FUNCTION ${watch}() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
          key text := ${schema}.key_of(NEW);
          former text;
        BEGIN
          IF TG_OP = 'UPDATE' THEN former := ${schema}.key_of(OLD); END IF;
          IF key IS NOT NULL AND key IS DISTINCT FROM former THEN
            INSERT INTO ${schema}.writing (name, key) VALUES ('${name}', key);
          END IF;
          RETURN NULL;
        END $$;
        CREATE TRIGGER watched AFTER INSERT OR UPDATE ON ${store}.${table} FOR EACH ROW EXECUTE FUNCTION ${watch}()`);
    }
  } finally {
    await client.end();
  }
}

/** Returns every writing in order. */
export async function readWritings(databaseUrl: string): Promise<readonly Writing[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Writing>(`SELECT name AS table, key FROM ${schema}.writing ORDER BY sequence`);
    return rows;
  } finally {
    await client.end();
  }
}

/** Returns what each table holds now: table → key → how many records. */
export async function readHeld(databaseUrl: string): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const held = new Map<string, ReadonlyMap<string, number>>();
    for (const [name, { schema: store, name: table }] of Object.entries(watchedTables)) {
      const { rows } = await client.query<{ key: string; count: number }>(
        `SELECT key, count(*)::integer AS count FROM ${store}.${table} record CROSS JOIN LATERAL ${schema}.key_of(record) AS key
         WHERE key IN (SELECT key FROM ${schema}.writing WHERE name = $1) GROUP BY key`,
        [name],
      );
      held.set(name, new Map(rows.map(({ key, count }) => [key, count])));
    }
    return held;
  } finally {
    await client.end();
  }
}
