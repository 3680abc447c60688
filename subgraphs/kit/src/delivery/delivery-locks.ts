import { OneGridError } from '@onegrid/schema';
import type { DataSource, QueryRunner } from 'typeorm';

/** Who is at work on which delivery, among all processes of the subgraph. */
export interface DeliveryLocks {
  /**
   * Runs `work` while nobody else handles the delivery.
   *
   * @throws OneGridError DELIVERY_IN_DOUBT when somebody handles it now
   */
  hold<Result>(deliveryId: string, work: () => Promise<Result>): Promise<Result>;
}

/**
 * Locks deliveries by PostgreSQL advisory locks, all of a process in one session of its own: however many deliveries hang on a slow platform, they take no
 * connection from the pool that their own ledger is to be written with. PostgreSQL frees the locks when the session ends; then the ledger alone stands between two attempts.
 */
export function deliveryLocks(dataSource: DataSource): DeliveryLocks {
  const held = new Set<string>();
  let session: QueryRunner | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  /** Asks in the session, one question after the other. A session that has ended is opened anew, and asked once more. */
  function ask(question: 'pg_try_advisory_lock' | 'pg_advisory_unlock', deliveryId: string): Promise<boolean> {
    const answered = turn.then(() => askOnce(question, deliveryId).catch(() => askOnce(question, deliveryId)));
    turn = answered.catch(() => undefined);
    return answered;
  }

  async function askOnce(question: string, deliveryId: string): Promise<boolean> {
    if (session === null || session.isReleased) session = await openSession();
    try {
      const [row] = (await session.query(`SELECT ${question}(hashtextextended($1, 1)) AS done`, [deliveryId])) as [
        { done: boolean },
      ];
      return row.done;
    } catch (error) {
      await session.release().catch(() => undefined);
      session = null;
      throw error;
    }
  }

  async function openSession(): Promise<QueryRunner> {
    const runner = dataSource.createQueryRunner();
    await runner.connect();
    return runner;
  }

  return {
    async hold(deliveryId, work) {
      // one session may take its own lock twice: within the process the set says no
      if (held.has(deliveryId)) throw inDoubt();
      held.add(deliveryId);
      try {
        if (!(await ask('pg_try_advisory_lock', deliveryId))) throw inDoubt();
        try {
          return await work();
        } finally {
          // a session that has ended has let go already
          await ask('pg_advisory_unlock', deliveryId).catch(() => undefined);
        }
      } finally {
        held.delete(deliveryId);
      }
    },
  };
}

function inDoubt(): OneGridError {
  return new OneGridError('DELIVERY_IN_DOUBT', { message: 'Another attempt of this delivery is under way' });
}
