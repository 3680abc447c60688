import type { Acceptance, CanonicalEntry } from '@onegrid/schema';
import { Brackets, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { DeliveryRow } from '../store/delivery.entity';
import type { DeliveryState } from '../store/delivery-state';
import { lockSubject, newDelivery } from '../store/new-delivery';
import { deadlyCodes } from './error-classes';

/** What became of an entry's deliveries when their entry was corrected or withdrawn. */
export interface Ended {
  /** No record stands on their platform; they are SUPERSEDED or WITHDRAWN now. */
  readonly ended: readonly DeliveryRow[];
  /** The platform has the record, or may have it: it has to be changed there, by an update or by a person. */
  readonly standing: readonly DeliveryRow[];
}

/**
 * Ends the deliveries of an entry that is being corrected, where the platform certainly keeps no record: never tried (QUEUED), REJECTED, or DEAD by an error
 * that no retry cures. All others stand: a platform that has, or may have, the record would keep two if the corrected one came beside it.
 */
export function supersede(manager: EntityManager, entryId: string, at: Date): Promise<Ended> {
  return end(manager, entryId, 'SUPERSEDED', at);
}

/** Ends the deliveries of an entry that is being withdrawn, under the same rule as `supersede`. */
export function withdraw(manager: EntityManager, entryId: string, at: Date): Promise<Ended> {
  return end(manager, entryId, 'WITHDRAWN', at);
}

export interface Correction {
  /** The entry whose deliveries are superseded; may have the same id as the corrected one. */
  readonly entryId: string;
  /** The corrected entry, held already in this transaction. */
  readonly corrected: CanonicalEntry;
  /** Who wants the corrected entry. */
  readonly acceptances: readonly Acceptance[];
  readonly at: Date;
}

export interface Redelivered {
  /** New deliveries; wake the lanes of their platforms after the commit. */
  readonly deliveries: readonly Pick<DeliveryRow, 'id' | 'platform' | 'acceptField' | 'supersedes'>[];
  /** As of `supersede`: nothing new is sent to these fields. */
  readonly standing: readonly DeliveryRow[];
}

/**
 * Supersedes the deliveries of an entry and queues those of its corrected form, in the caller's transaction. Each new one refers by `supersedes` to the one
 * whose place it takes; a platform that wants only the corrected form gets a first delivery. A field with a standing delivery gets none.
 */
export async function redeliver(manager: EntityManager, correction: Correction): Promise<Redelivered> {
  const { entryId, corrected, acceptances, at } = correction;
  await lockSubject(manager, corrected);
  const { ended, standing } = await supersede(manager, entryId, at);
  const standingFields = new Set(standing.map(({ acceptField }) => acceptField));
  const formerId = new Map(ended.map(({ acceptField, id }) => [acceptField, id]));
  const deliveries = acceptances
    .filter(({ field }) => !standingFields.has(field))
    .map((acceptance) => newDelivery(corrected, acceptance, at, formerId.get(acceptance.field) ?? null));
  if (deliveries.length > 0) await manager.insert(DeliveryRow, deliveries as never);
  return { deliveries, standing };
}

async function end(
  manager: EntityManager,
  entryId: string,
  state: Extract<DeliveryState, 'SUPERSEDED' | 'WITHDRAWN'>,
  at: Date,
): Promise<Ended> {
  const live = (): SelectQueryBuilder<DeliveryRow> =>
    manager
      .createQueryBuilder(DeliveryRow, 'delivery')
      .where('delivery.entryId = :entryId', { entryId })
      .andWhere(`delivery.state NOT IN ('SUPERSEDED', 'WITHDRAWN')`)
      .orderBy('delivery.sequence');
  const ended = await live()
    .andWhere(
      new Brackets((certain) =>
        certain
          .where(`delivery.state = 'REJECTED'`)
          .orWhere(`delivery.state = 'QUEUED' AND delivery.attempts = 0`)
          .orWhere(`delivery.state = 'DEAD' AND delivery.errorCode IN (:...deadlyCodes)`, { deadlyCodes }),
      ),
    )
    .setLock('pessimistic_write')
    .getMany();
  if (ended.length > 0) {
    await manager.update(
      DeliveryRow,
      ended.map(({ id }) => id),
      { state, nextAttemptAt: null, updatedAt: at },
    );
  }
  return { ended: ended.map((row) => ({ ...row, state })), standing: await live().getMany() };
}
