import { makePage, type Page, pageSize, readCursor } from '@onegrid/kit';
import type { Viewer } from '@onegrid/schema';
import type { DataSource, EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

export type AuditAction = 'PREVIEW_REPLAY' | 'REPLAY_DELIVERIES' | 'PREVIEW_MAPPING' | 'CHANGE_MAPPING';

/** One act of an operator. Written with the act, in its transaction, and never changed. */
export interface AuditRow {
  /** UUID version 7. */
  readonly id: string;
  readonly at: Date;
  /** 工号 of who did it. */
  readonly actor: string;
  readonly action: AuditAction;
  /** What was asked for: a filter, or the change of a mapping with the version that it became. */
  readonly filter: Readonly<Record<string, unknown>>;
  /** How many deliveries it concerned, or codes. */
  readonly count: number;
}

const columns = 'id, at, actor, action, filter, count';

/** Writes an act into the audit and returns the row. */
export async function writeAudit(
  manager: EntityManager | DataSource,
  act: {
    readonly viewer: Viewer;
    readonly action: AuditAction;
    readonly filter: object;
    readonly count: number;
    readonly at: Date;
    readonly idempotencyKey: string | null;
  },
): Promise<AuditRow> {
  const { viewer, action, filter, count, at, idempotencyKey } = act;
  const [row] = await manager.query<[AuditRow]>(
    `INSERT INTO audit (${columns}, idempotency_key) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${columns}`,
    [uuidv7(), at, viewer.subject, action, JSON.stringify(filter), count, idempotencyKey],
  );
  return row;
}

/** Lets only one transaction at a time act under this key of the viewer's; held until the transaction ends. */
export async function lockKey(manager: EntityManager, { subject }: Viewer, idempotencyKey: string): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', [`${subject} ${idempotencyKey}`]);
}

/** Returns the act that the viewer did under this key before; null = none. */
export async function findAudited(
  manager: EntityManager,
  viewer: Viewer,
  idempotencyKey: string,
): Promise<AuditRow | null> {
  const [row] = await manager.query<AuditRow[]>(
    `SELECT ${columns} FROM audit WHERE actor = $1 AND idempotency_key = $2`,
    [viewer.subject, idempotencyKey],
  );
  return row ?? null;
}

/** Returns a page of the audit, newest first. */
export async function listAudit(
  dataSource: DataSource,
  first: number | null,
  after: string | null,
): Promise<Page<AuditRow>> {
  const size = pageSize(first);
  const cursor = readCursor(after);
  const rows = await dataSource.query<AuditRow[]>(
    `SELECT ${columns} FROM audit WHERE $1::text IS NULL OR id::text < $1 ORDER BY id DESC LIMIT $2`,
    [cursor, size + 1],
  );
  return makePage(rows, size, ({ id }) => id, cursor !== null);
}
