import { OneGridError } from '@onegrid/schema';
import type { DataSource } from 'typeorm';

/**
 * Runs `work` while this process alone handles the delivery (PostgreSQL advisory lock, freed when the connection dies).
 *
 * @throws OneGridError DELIVERY_IN_DOUBT when another process handles it now
 */
export async function withDeliveryLock<Result>(
  dataSource: DataSource,
  deliveryId: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const runner = dataSource.createQueryRunner();
  await runner.connect();
  try {
    const [row] = (await runner.query('SELECT pg_try_advisory_lock(hashtextextended($1, 1)) AS locked', [
      deliveryId,
    ])) as [{ locked: boolean }];
    if (!row.locked)
      throw new OneGridError('DELIVERY_IN_DOUBT', { message: 'Another attempt of this delivery is under way' });
    try {
      return await work();
    } finally {
      await runner.query('SELECT pg_advisory_unlock(hashtextextended($1, 1))', [deliveryId]);
    }
  } finally {
    await runner.release();
  }
}
