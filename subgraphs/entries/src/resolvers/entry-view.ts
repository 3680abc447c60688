import type { EntrySubject } from '@onegrid/schema';
import { manualTask } from '../correct/manual-task';
import type { Delivery, DeliveryReview, Entry, Grid, House, Place } from '../graph/entry.type';
import type { DeliveryRow } from '../store/delivery.entity';
import type { EntryRow } from '../store/entry.entity';

/** Returns the entry as the graph shows it. */
export function toEntry({ id, canonical, withdrawnAt, withdrawalReason }: EntryRow): Entry {
  const { kind, occurredAt, recordedAt, enteredBy, grid, subject } = canonical;
  return {
    id,
    kind,
    occurredAt,
    recordedAt,
    enteredBy: { workerNo: enteredBy.workerNo },
    grid: { code: grid.code },
    subject: toSubject(subject),
    withdrawnAt,
    withdrawalReason,
  };
}

/** Returns what an entry is about as the graph refers to it: a grid by its code, the others by id. */
export function toSubject({ type, id }: Pick<EntrySubject, 'type' | 'id'>): Grid | House | Place {
  return type === 'Grid' ? { type, code: id } : { type, id };
}

/** Returns the delivery as the graph shows it. */
export function toDelivery(row: DeliveryRow): Delivery {
  const { id, state, externalId, attempts, reason, nextAttemptAt, supersedes, change, mappingVersion, updatedAt } = row;
  const error = row.errorCode === null ? null : { code: row.errorCode, message: row.errorMessage ?? '' };
  return {
    id,
    acceptField: row.acceptField,
    entryId: row.entryId,
    state,
    externalId,
    attempts,
    reason,
    nextAttemptAt,
    supersedes,
    change,
    mappingVersion,
    manualTask: manualTask(row),
    updatedAt,
    error,
    review: toReview(row),
    platform: { name: row.platform },
  };
}

function toReview({ reviewDueAt, reviewOwner, overdueSince }: DeliveryRow): DeliveryReview | null {
  return reviewDueAt === null ? null : { due: reviewDueAt, overdueSince, owner: reviewOwner ?? '' };
}
