import type { DeliveryInput } from '@onegrid/schema';
import type { DataSource } from 'typeorm';
import { contentHash } from './content-hash';
import type { DeliveryStepRow } from './delivery-step.entity';

/** What the ledger knows of a step. */
export type KnownStep = Pick<DeliveryStepRow, 'step' | 'state' | 'sentAt' | 'externalId'>;

/**
 * Gives a delivery the steps that an earlier, refused delivery of the same entry has done, so that what the platform keeps is not made again. A refusal is final
 * for its delivery; whoever wants to try again sends the entry under a new id. Not taken over: the records that the platform's people have refused, anything
 * when the entry says something else now, and between a delivery that makes records and one that changes them.
 *
 * @returns the steps that it has now
 */
export async function takeOverSteps(dataSource: DataSource, { id, entry }: DeliveryInput): Promise<KnownStep[]> {
  return dataSource.query<KnownStep[]>(
    `INSERT INTO delivery_step (delivery_id, step, record, act, state, sent_at, external_id, content_hash)
     SELECT $1, step.step, step.record, step.act, step.state, step.sent_at, step.external_id, step.content_hash
     FROM delivery_step AS step
     JOIN (SELECT delivery_id, refused FROM delivery
           WHERE entry_hash = $2 AND delivery_id <> $1 AND receipt->>'outcome' = 'REJECTED'
             AND (delivery_id IN (SELECT delivery_id FROM delivery_change)) = ($1 IN (SELECT delivery_id FROM delivery_change))
           ORDER BY updated_at DESC LIMIT 1) AS earlier USING (delivery_id)
     WHERE step.state = 'DONE' AND step.external_id <> ALL(earlier.refused)
     ORDER BY step.sequence
     ON CONFLICT DO NOTHING
     RETURNING step, state, sent_at AS "sentAt", external_id AS "externalId"`,
    [id, contentHash(entry)],
  );
}
