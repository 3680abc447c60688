import type { DeliveryInput } from '@onegrid/schema';
import type { DataSource } from 'typeorm';
import type { StepAct } from './delivery-step.entity';

/** A record that earlier deliveries have left on the platform. */
export interface StandingRecord {
  readonly externalId: string;
  /** SHA-256 of what it says; null = not known, also when a change was left to a person since. */
  readonly contentHash: string | null;
}

/** By step name, in the order in which they were made. */
export type StandingRecords = ReadonlyMap<string, StandingRecord>;

interface Row {
  readonly record: string;
  readonly act: StepAct;
  readonly externalId: string;
  readonly contentHash: string | null;
}

/**
 * Writes down whose records a delivery changes, and returns those that stand now: what the first delivery made, with what every later change has done to it.
 * A change that was refused half way has left its mark on some of them, and counts too. One that has no receipt was left to a person: what the records say is not known any more.
 */
export async function findStandingRecords(
  dataSource: DataSource,
  { id, former }: DeliveryInput,
): Promise<StandingRecords> {
  if (!former) return new Map();
  await dataSource.query(
    `INSERT INTO delivery_change (delivery_id, root_id)
     SELECT $1, coalesce((SELECT root_id FROM delivery_change WHERE delivery_id = $2), $2) ON CONFLICT DO NOTHING`,
    [id, former.deliveryId],
  );
  const rows = await dataSource.query<Row[]>(
    `WITH chain AS (
       SELECT other.delivery_id, other.root_id FROM delivery_change AS other
       JOIN delivery_change AS mine USING (root_id) WHERE mine.delivery_id = $1)
     SELECT record, act, external_id AS "externalId", CASE WHEN EXISTS (
         SELECT FROM chain WHERE delivery_id <> $1 AND delivery_id NOT IN (SELECT delivery_id FROM delivery)
       ) THEN NULL ELSE content_hash END AS "contentHash"
     FROM (
       SELECT DISTINCT ON (record) record, act, external_id, content_hash,
         max(sequence) FILTER (WHERE act = 'MAKE') OVER (PARTITION BY record) AS made
       FROM delivery_step
       WHERE state = 'DONE' AND delivery_id <> $1
         AND delivery_id IN (SELECT root_id FROM chain UNION ALL SELECT delivery_id FROM chain)
       ORDER BY record, sequence DESC) AS latest
     ORDER BY made`,
    [id],
  );
  return new Map(
    rows
      .filter(({ act }) => act !== 'TAKE_BACK')
      .map(({ record, externalId, contentHash }) => [record, { externalId, contentHash }]),
  );
}
