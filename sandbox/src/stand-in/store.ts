import { Pool, types } from 'pg';

/** A stand-in's own store: one PostgreSQL schema that nobody else reads. */
export interface Store {
  readonly pool: Pool;
  /** The platform's clock, epoch milliseconds; in SQL it is `platform_now()`. */
  now(): number;
  /** Sets the clock this much ahead of the right time; behind when negative. */
  setClockSkew(ms: number): Promise<void>;
  /** Inserts rows of plain objects whose keys are column names; missing keys become null (not the column's default). */
  insertRows(table: string, rows: readonly object[]): Promise<void>;
  count(): Promise<Record<string, number>>;
  /** True when nothing has been loaded yet. */
  isEmpty(table: string): Promise<boolean>;
  close(): Promise<void>;
}

const rowsPerInsert = 5_000;
const int8 = 20;
const date = 1082;

/** Opens the store of a platform and creates its tables when they are missing. `ddl` is made of CREATE … IF NOT EXISTS. */
export async function openStore(databaseUrl: string, platform: string, ddl: string): Promise<Store> {
  const schema = `stand_in_${platform}`;
  const textTypes = new Set([int8, date]);
  const pool = new Pool({
    connectionString: databaseUrl,
    max: 5,
    options: `-c search_path=${schema}`,
    types: {
      getTypeParser: ((oid: number, format?: 'text') =>
        textTypes.has(oid) ? String : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
    },
  });
  // a connection that ends is reported by the query that it is used for; also one that is taken out of the pool and waits
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  let clockSkewMs = 0;
  await pool.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
  await pool.query(clockFunction(clockSkewMs));
  await pool.query(ddl);
  return {
    pool,
    now: () => Date.now() + clockSkewMs,
    async setClockSkew(ms) {
      await pool.query(clockFunction(ms));
      clockSkewMs = ms;
    },
    async insertRows(table, rows) {
      for (let from = 0; from < rows.length; from += rowsPerInsert) {
        const chunk = rows.slice(from, from + rowsPerInsert);
        await pool.query(`INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1::json)`, [
          JSON.stringify(chunk),
        ]);
      }
    },
    async count() {
      const tables = await pool.query<{ name: string }>(
        'SELECT tablename AS name FROM pg_tables WHERE schemaname = $1 ORDER BY 1',
        [schema],
      );
      const counts: Record<string, number> = {};
      for (const { name } of tables.rows) {
        const result = await pool.query<{ count: string }>(`SELECT count(*) FROM ${name}`);
        counts[name] = Number(result.rows[0]?.count ?? 0);
      }
      return counts;
    },
    async isEmpty(table) {
      const result = await pool.query(`SELECT 1 FROM ${table} LIMIT 1`);
      return result.rowCount === 0;
    },
    close: () => pool.end(),
  };
}

function clockFunction(skewMs: number): string {
  return `CREATE OR REPLACE FUNCTION platform_now() RETURNS timestamptz LANGUAGE sql STABLE
    AS $$ SELECT now() + interval '${Math.round(skewMs)} milliseconds' $$`;
}
