import { randomInt } from 'node:crypto';
import { describeCause } from '@onegrid/schema';
import type { Logger } from 'pino';
import type { DataSource, QueryRunner } from 'typeorm';

/** First half of the advisory lock key of every process that works off deliveries. */
const lockClass = 0x0e617;

/** From the claim of a delivery to the beginning of its attempt it takes less. */
const claimingMs = 10_000;

/** This process among those that work off deliveries. */
export interface WorkingProcess {
  /** Written into what it claims. */
  readonly number: number;
  /** Ids of the deliveries that attempts of this process are under way for. */
  readonly atWork: Set<string>;
  /** Gives back what processes that have died were at work on, and what this one is not at work on any more; returns the platforms concerned. */
  recover(nowMs: number): Promise<readonly string[]>;
  close(): Promise<void>;
}

/**
 * Joins the processes that work off deliveries. The lease of what a process claims is its database session: the session holds an advisory lock on the
 * process's number, and PostgreSQL lets go of it as soon as the process is dead, also after kill -9. A machine that is cut off is noticed by TCP keep-alive
 * within 30 s. A process that has lost its session without being dead may be at work on the same delivery as another; the ledger of the platform
 * subgraph stands in between.
 */
export async function joinWork(dataSource: DataSource, log: Logger): Promise<WorkingProcess> {
  const number = randomInt(1, 2 ** 31 - 1);
  let session: QueryRunner | null = await openSession(dataSource, number);
  const atWork = new Set<string>();

  return {
    number,
    atWork,
    async recover(nowMs) {
      try {
        session ??= await openSession(dataSource, number);
        return await giveBack(session, { number, atWork: [...atWork], nowMs });
      } catch (error) {
        log.warn({ cause: describeCause(error) }, 'lease lost, asked for again');
        await session?.release().catch(() => undefined);
        session = null;
        return [];
      }
    },
    async close() {
      await session?.query('SELECT pg_advisory_unlock($1, $2)', [lockClass, number]).catch(() => undefined);
      await session?.release();
      session = null;
    },
  };
}

async function openSession(dataSource: DataSource, number: number): Promise<QueryRunner> {
  const session = dataSource.createQueryRunner();
  try {
    await session.connect();
    await session.query('SET tcp_keepalives_idle = 15; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3');
    await session.query('SELECT pg_advisory_lock($1, $2)', [lockClass, number]);
    return session;
  } catch (error) {
    await session.release();
    throw error;
  }
}

/** Own claims are given back too: the database went away when they had been claimed, or when their attempt had ended and its outcome was to be written. */
async function giveBack(
  session: QueryRunner,
  { number, atWork, nowMs }: { readonly number: number; readonly atWork: readonly string[]; readonly nowMs: number },
): Promise<readonly string[]> {
  const [rows] = (await session.query(
    `UPDATE delivery SET state = 'FAILED_RETRY', claimed_by = NULL, next_attempt_at = $1, updated_at = $1
     WHERE state = 'SENDING' AND (
       claimed_by = $2 AND id <> ALL($3::uuid[]) AND updated_at < $5
       OR claimed_by NOT IN (
         SELECT objid::bigint FROM pg_locks
         WHERE locktype = 'advisory' AND classid = $4 AND objsubid = 2 AND granted
           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
       )
     )
     RETURNING platform`,
    [new Date(nowMs), number, atWork, lockClass, new Date(nowMs - claimingMs)],
  )) as [{ platform: string }[], number];
  return [...new Set(rows.map(({ platform }) => platform))];
}
