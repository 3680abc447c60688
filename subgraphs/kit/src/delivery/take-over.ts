import type { DeliveryInput } from '@onegrid/schema';
import type { DataSource } from 'typeorm';
import type { DeliveryStepRow } from './delivery-step.entity';
import { entryHash } from './entry-hash';

/** What the ledger knows of a step. */
export type KnownStep = Pick<DeliveryStepRow, 'step' | 'state' | 'sentAt' | 'externalId'>;

/**
 * Gives a delivery the steps that an earlier, refused delivery of the same entry has done, so that what the platform keeps is not made again. A refusal is final
 * for its delivery; whoever wants to try again sends the entry under a new id. Not taken over: the records that the platform's people have refused, and anything
 * when the entry says something else now.
 *
 * @returns the steps that it has now
 */
export async function takeOverSteps(dataSource: DataSource, { id, entry }: DeliveryInput): Promise<KnownStep[]> {
  return dataSource.query<KnownStep[]>(
    `INSERT INTO delivery_step (delivery_id, step, state, sent_at, external_id)
     SELECT $1, step.step, step.state, step.sent_at, step.external_id
     FROM delivery_step AS step
     JOIN (SELECT delivery_id, refused FROM delivery
           WHERE entry_hash = $2 AND delivery_id <> $1 AND receipt->>'outcome' = 'REJECTED'
           ORDER BY updated_at DESC LIMIT 1) AS earlier USING (delivery_id)
     WHERE step.state = 'DONE' AND step.external_id <> ALL(earlier.refused)
     ON CONFLICT DO NOTHING
     RETURNING step, state, sent_at AS "sentAt", external_id AS "externalId"`,
    [id, entryHash(entry)],
  );
}
