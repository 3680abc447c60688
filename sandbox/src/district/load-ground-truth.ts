import { Client } from 'pg';
import type { District } from './model';

const rowsPerStatement = 5_000;

/** Tables that no subgraph reads: they tell how good reconciliation is. `defect` null = the registration is right. */
const tables = `
  CREATE SCHEMA ground_truth;
  CREATE TABLE ground_truth.grid_truth (
    grid_code text PRIMARY KEY,
    true_population integer NOT NULL,
    recorded_population integer NOT NULL
  );
  CREATE TABLE ground_truth.registration_truth (
    platform text NOT NULL,
    sequence integer NOT NULL,
    person_id text NOT NULL,
    house_id text NOT NULL,
    defect text,
    PRIMARY KEY (platform, sequence)
  );
`;

/** Writes what is true of the district's grids and of every registration into a schema of its own, all or nothing. */
export async function loadGroundTruth(databaseUrl: string, { gridTruth, registrations }: District): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(tables);
    await insert(client, 'grid_truth', gridTruth, ({ gridCode, truePopulation, recordedPopulation }) => ({
      grid_code: gridCode,
      true_population: truePopulation,
      recorded_population: recordedPopulation,
    }));
    for (const [platform, registered] of Object.entries(registrations)) {
      await insert(client, 'registration_truth', registered, ({ sequence, personId, houseId, defect }) => ({
        platform,
        sequence,
        person_id: personId,
        house_id: houseId,
        defect,
      }));
    }
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

async function insert<Row>(
  client: Client,
  table: string,
  rows: readonly Row[],
  toColumns: (row: Row) => object,
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    await client.query(
      `INSERT INTO ground_truth.${table} SELECT * FROM jsonb_populate_recordset(NULL::ground_truth.${table}, $1::jsonb)`,
      [JSON.stringify(rows.slice(from, from + rowsPerStatement).map(toColumns))],
    );
  }
}
