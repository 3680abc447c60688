import type { DataSource } from 'typeorm';
import { openDataSource } from '../database/data-source';
import { createTestDatabase } from '../testing';
import { deliveryLocks } from './delivery-locks';

const inDoubt = { code: 'DELIVERY_IN_DOUBT' };

describe('deliveryLocks', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let dataSource: DataSource;
  let otherProcess: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    const open = () => openDataSource(database.url, 'platform', { entities: [], migrations: [] });
    [dataSource, otherProcess] = [await open(), await open()];
  });
  afterAll(async () => {
    await dataSource.destroy();
    await otherProcess.destroy();
    await database.drop();
  });

  it('lets one at a time handle a delivery, within a process and between processes', async () => {
    const own = deliveryLocks(dataSource);
    const other = deliveryLocks(otherProcess);
    await own.hold('one', async () => {
      await expect(own.hold('one', async () => 'again')).rejects.toMatchObject(inDoubt);
      await expect(other.hold('one', async () => 'again')).rejects.toMatchObject(inDoubt);
      expect(await other.hold('another', async () => 'done')).toBe('done');
    });
    expect(await other.hold('one', async () => 'done')).toBe('done');
  });

  it('leaves the connections to those who hold a delivery, however many hang', async () => {
    const locks = deliveryLocks(dataSource);
    let begun = 0;
    const all = Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        locks.hold(`hanging ${index}`, async () => {
          begun += 1;
          while (begun < 30) await new Promise((resolve) => setTimeout(resolve, 5));
          await dataSource.query('SELECT pg_sleep(0.01)');
        }),
      ),
    );
    expect(await all).toHaveLength(30);
  });

  it('opens a session anew when its own has ended', async () => {
    const locks = deliveryLocks(dataSource);
    await locks.hold('one', async () => {
      const ended: unknown[] = await otherProcess.query(
        `SELECT pg_terminate_backend(pid) FROM pg_locks JOIN pg_database ON pg_database.oid = database
         WHERE locktype = 'advisory' AND granted AND datname = current_database()`,
      );
      expect(ended).toHaveLength(1);
    });
    expect(await locks.hold('one', async () => 'done')).toBe('done');
  });
});
