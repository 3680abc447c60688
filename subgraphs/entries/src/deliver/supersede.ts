import type { Acceptance, CanonicalEntry } from '@onegrid/schema';
import { Brackets, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { DeliveryRow } from '../store/delivery.entity';
import type { DeliveryState } from '../store/delivery-state';
import { changingDelivery, lockSubject, newDelivery, type StandingRecord } from '../store/new-delivery';
import { deadlyCodes } from './error-classes';

export interface Correction {
  /** The entry whose deliveries are superseded. */
  readonly entryId: string;
  /** The corrected entry, held already in this transaction. */
  readonly corrected: CanonicalEntry;
  /** Who wants the corrected entry. */
  readonly acceptances: readonly Acceptance[];
  /** Everything that platforms accept, to find how a record is changed. */
  readonly all: readonly Acceptance[];
  readonly at: Date;
}

/** A delivery that was added. Wake the lane of its platform after the commit. */
export type Added = Pick<DeliveryRow, 'id' | 'platform' | 'acceptField' | 'state' | 'supersedes' | 'change'>;

/**
 * Queues the deliveries of an entry's corrected form, in the caller's transaction. What became of each former one decides:
 *
 *   no record stands, still wanted      → SUPERSEDED, and a new delivery takes its place
 *   no record stands, not wanted now    → SUPERSEDED
 *   a record stands, still wanted       → a delivery that corrects it: by the platform's field, or by hand
 *   a record stands, not wanted now     → a delivery that takes it back: by the platform's field, or by hand
 *   none, wanted now                    → a first delivery
 *
 * No record stands for certain when it was never tried (QUEUED), DEAD by an error that no retry cures, or REJECTED before there was one. Nor does one count
 * that the platform's people have REJECTED, unless the platform can be told: then it is changed there, and not a second one made beside it. All others stand: a
 * platform that has, or may have, the record would keep two if the corrected one came beside it.
 */
export async function redeliver(manager: EntityManager, correction: Correction): Promise<readonly Added[]> {
  const { entryId, corrected, acceptances, all, at } = correction;
  await lockSubject(manager, corrected);
  const told = all.flatMap(({ field, correct }) => (correct === null ? [] : field));
  const { ended, standing } = await end(manager, entryId, { state: 'SUPERSEDED', told, at });
  const isAbout =
    ({ acceptField, platform }: DeliveryRow) =>
    (acceptance: Acceptance) =>
      acceptance.platform === platform && [acceptance.field, acceptance.correct].includes(acceptField);
  const replaced = new Map(ended.map((row) => [acceptances.find(isAbout(row))?.field, row.id]));
  const firsts = acceptances
    .filter((acceptance) => !standing.some((row) => isAbout(row)(acceptance)))
    .map((acceptance) => newDelivery(corrected, acceptance, at, replaced.get(acceptance.field) ?? null));
  const changes = standing.map((row) => {
    const wanted = acceptances.find(isAbout(row));
    return changingDelivery(corrected, wanted ? correcting(row, wanted) : takingBack(row, all), at);
  });
  return add(manager, [...firsts, ...changes]);
}

/**
 * Ends the deliveries of an entry that is being withdrawn, under the same rule: where no record stands they become WITHDRAWN, and where one stands a delivery
 * takes it back, by the platform's field or by hand.
 */
export async function withdraw(
  manager: EntityManager,
  entry: CanonicalEntry,
  all: readonly Acceptance[],
  at: Date,
): Promise<readonly Added[]> {
  await lockSubject(manager, entry);
  const told = all.flatMap(({ field, withdraw: takesBack }) => (takesBack === null ? [] : field));
  const { standing } = await end(manager, entry.id, { state: 'WITHDRAWN', told, at });
  return add(
    manager,
    standing.map((row) => changingDelivery(entry, takingBack(row, all), at)),
  );
}

function correcting(delivery: DeliveryRow, { correct, review }: Acceptance): StandingRecord {
  return { delivery, change: 'CORRECT', way: correct === null ? null : { field: correct, review } };
}

function takingBack(delivery: DeliveryRow, all: readonly Acceptance[]): StandingRecord {
  const { acceptField, platform } = delivery;
  const acceptance = all.find(
    (each) => each.platform === platform && [each.field, each.correct, each.withdraw].includes(acceptField),
  );
  const field = acceptance?.withdraw ?? null;
  return { delivery, change: 'WITHDRAW', way: field === null ? null : { field, review: null } };
}

async function add(manager: EntityManager, deliveries: readonly Omit<DeliveryRow, 'sequence'>[]) {
  if (deliveries.length > 0) await manager.insert(DeliveryRow, deliveries as never);
  return deliveries;
}

interface Ending {
  readonly state: Extract<DeliveryState, 'SUPERSEDED' | 'WITHDRAWN'>;
  /** Accepting fields whose platform can be told of the change. */
  readonly told: readonly string[];
  readonly at: Date;
}

/**
 * Ends what certainly left no record, and returns it, and what stands. A correction that is not made yet leaves the record that it was to
 * change: it stands in its place. What takes a record back goes on, whatever becomes of the entry.
 */
async function end(
  manager: EntityManager,
  entryId: string,
  { state, told, at }: Ending,
): Promise<{ readonly ended: readonly DeliveryRow[]; readonly standing: readonly DeliveryRow[] }> {
  const live = (): SelectQueryBuilder<DeliveryRow> =>
    manager
      .createQueryBuilder(DeliveryRow, 'delivery')
      .where('delivery.entryId = :entryId', { entryId })
      .andWhere(`delivery.state NOT IN ('SUPERSEDED', 'WITHDRAWN') AND delivery.change IS DISTINCT FROM 'WITHDRAW'`)
      .orderBy('delivery.sequence');
  const ended = await live()
    .andWhere(
      new Brackets((certain) =>
        certain
          .where(`delivery.state = 'MANUAL'`)
          .orWhere(
            `delivery.state = 'REJECTED' AND (delivery.externalId IS NULL OR delivery.change IS NOT NULL OR delivery.acceptField <> ALL(:told))`,
            { told },
          )
          .orWhere(`delivery.state = 'QUEUED' AND delivery.attempts = 0`)
          .orWhere(`delivery.state = 'DEAD' AND delivery.errorCode IN (:...deadlyCodes)`, { deadlyCodes }),
      ),
    )
    .setLock('pessimistic_write')
    .getMany();
  const standing = await live()
    .andWhere(ended.length > 0 ? 'delivery.id NOT IN (:...ended)' : 'TRUE', { ended: ended.map(({ id }) => id) })
    .getMany();
  if (ended.length > 0) {
    await manager.update(
      DeliveryRow,
      ended.map(({ id }) => id),
      { state, nextAttemptAt: null, updatedAt: at },
    );
  }
  const unmadeChanges = ended.filter(({ change }) => change !== null);
  return { ended: ended.filter(({ change }) => change === null), standing: [...standing, ...unmadeChanges] };
}
