import { Client } from 'pg';
import { correctedWords, tagPattern } from '../plan/plan-entries';
import { changeableTables } from './changeable-tables';
import { schema } from './watch-records';

/** A record of an entry, as it is at the end. */
export interface ChangedRecord {
  readonly tag: string;
  readonly stands: boolean;
  /** True = it tells what the correction says. */
  readonly corrected: boolean;
  readonly edits: number;
  readonly takenBack: number;
}

export interface Changes {
  /** `platform.table` → its records. */
  readonly records: ReadonlyMap<string, readonly ChangedRecord[]>;
  /** `platform tag` of what the platform leaves to a person. */
  readonly byHand: ReadonlySet<string>;
}

/** Reads what has become of the records that corrections and withdrawals are about, out of the platforms' own stores and logs. */
export async function readChanges(databaseUrl: string): Promise<Changes> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const records = new Map<string, readonly ChangedRecord[]>();
    for (const [name, { schema: store, name: table, stands, edits, takenBack }] of Object.entries(changeableTables)) {
      const { rows } = await client.query<ChangedRecord>(
        `SELECT tag, ${stands} AS stands, record::text LIKE '%' || $2 || '%' AS corrected, ${edits} AS edits, ${takenBack} AS "takenBack"
         FROM ${store}.${table} record CROSS JOIN LATERAL ${schema}.key_of(record) AS tag
         WHERE tag IN (SELECT key FROM ${schema}.writing WHERE name = $1)`,
        [name, correctedWords],
      );
      records.set(name, rows);
    }
    const manual = await client.query<{ tag: string; platform: string }>(
      `SELECT DISTINCT substring(entry.idempotency_key FROM '${tagPattern}') AS tag, delivery.platform
       FROM entries.delivery JOIN entries.entry ON entry.id = delivery.entry_id WHERE delivery.state = 'MANUAL'`,
    );
    return { records, byHand: new Set(manual.rows.map(({ tag, platform }) => `${platform} ${tag}`)) };
  } finally {
    await client.end();
  }
}
