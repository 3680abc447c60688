import { OneGridError, type Viewer } from '@onegrid/schema';
import type { DataSource, EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Lanes } from '../deliver/lanes';
import { payloadHash } from '../record/payload-hash';
import { type AuditRow, findAudited, lockKey, writeAudit } from './audit';
import { type FailedFilter, failedWhere } from './failed-where';

export interface ReplayTools {
  readonly dataSource: DataSource;
  readonly lanes: Pick<Lanes, 'wake'>;
  readonly now: () => number;
}

/** Most deliveries that one replay puts back: what is more is left for the next. */
const maxReplayed = 10_000;

interface Failed {
  readonly id: string;
  readonly platform: string;
  readonly state: string;
}

/**
 * Puts failed deliveries back into the queue at once, and writes it into the audit, in one transaction. The same key again answers the same and does nothing.
 *
 *   FAILED_RETRY, DEAD → QUEUED     under the same id: what the platform may already have is found there, never made twice
 *   REJECTED           → QUEUED     under a new id: the id is the platform's idempotency key, and for the old one the refusal is final
 *
 * @throws OneGridError IDEMPOTENCY_KEY_REUSED when the key was used with another filter
 */
export async function replayDeliveries(
  { dataSource, lanes, now }: ReplayTools,
  viewer: Viewer,
  filter: FailedFilter,
  idempotencyKey: string,
): Promise<AuditRow> {
  const platforms = new Set<string>();
  const audited = await dataSource.transaction(async (manager) => {
    await lockKey(manager, viewer, idempotencyKey);
    const before = await findAudited(manager, viewer, idempotencyKey);
    if (before) return sameFilter(before, filter);
    const failed = await lockFailed(manager, viewer, filter);
    for (const each of failed) {
      await requeue(manager, each, now());
      platforms.add(each.platform);
    }
    return writeAudit(manager, {
      viewer,
      action: 'REPLAY_DELIVERIES',
      filter,
      count: failed.length,
      at: new Date(now()),
      idempotencyKey,
    });
  });
  for (const platform of platforms) lanes.wake(platform);
  return audited;
}

function sameFilter(before: AuditRow, filter: FailedFilter): AuditRow {
  if (before.action !== 'REPLAY_DELIVERIES' || payloadHash(before.filter) !== payloadHash(filter))
    throw new OneGridError('IDEMPOTENCY_KEY_REUSED', { field: 'idempotencyKey' });
  return before;
}

/** Oldest first; what another replay or an attempt works on now is left out. */
function lockFailed(manager: EntityManager, viewer: Viewer, filter: FailedFilter): Promise<Failed[]> {
  const { where, values } = failedWhere(viewer, filter);
  return manager.query<Failed[]>(
    `SELECT delivery.id, delivery.platform, delivery.state FROM delivery JOIN entry ON entry.id = delivery.entry_id
     WHERE ${where} ORDER BY delivery.id LIMIT ${maxReplayed} FOR UPDATE OF delivery SKIP LOCKED`,
    [...values],
  );
}

async function requeue(manager: EntityManager, failed: Failed, nowMs: number): Promise<void> {
  const isRefused = failed.state === 'REJECTED';
  const id = isRefused ? uuidv7() : failed.id;
  await manager.query(
    `UPDATE delivery SET id = $2, state = 'QUEUED', next_attempt_at = $3, updated_at = $3,
       attempts = CASE WHEN $4 THEN 0 ELSE attempts END, external_id = CASE WHEN $4 THEN NULL ELSE external_id END,
       registrations = CASE WHEN $4 THEN '[]'::jsonb ELSE registrations END, reason = NULL,
       review_due_at = NULL, overdue_since = NULL, claimed_by = NULL
     WHERE id = $1`,
    [failed.id, id, new Date(nowMs), isRefused],
  );
}
