import { randomBytes } from 'node:crypto';
import fastify from 'fastify';
import { Faults } from './faults';
import { type RunningStandIn, runStandIn } from './run-stand-in';
import { openStore, type Store } from './store';

const hourMs = 3_600_000;

describe('the clock of a stand-in', () => {
  const name = `clocked_${randomBytes(6).toString('hex')}`;
  let store: Store;
  let standIn: RunningStandIn;

  beforeAll(async () => {
    store = await openStore(process.env.TEST_DATABASE_URL ?? '', name, '');
    const ports = { port: 0, faultPort: 0 };
    const createServer = () => fastify();
    standIn = await runStandIn({ name, ports, faults: new Faults(), store, createServer });
  });
  afterAll(async () => {
    await store.pool.query(`DROP SCHEMA stand_in_${name} CASCADE`);
    await standIn.close();
  });

  const control = (method: string, body?: object) =>
    fetch(`${standIn.faultUrl}/faults`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });

  /** Hours ahead, in the program and in SQL. */
  async function hoursAhead(): Promise<readonly number[]> {
    const { rows } = await store.pool.query<{ ms: string }>(
      'SELECT extract(epoch FROM platform_now() - now()) * 1000 AS ms',
    );
    return [store.now() - Date.now(), Number(rows[0]?.ms)].map((ms) => Math.round(ms / hourMs));
  }

  it('is right, goes wrong by a fault, in the program as in SQL, and is right again', async () => {
    expect(await hoursAhead()).toEqual([0, 0]);
    await control('PATCH', { clockSkewMs: -5 * hourMs });
    expect(await hoursAhead()).toEqual([-5, -5]);
    await control('PATCH', { slowMs: 1 });
    expect(await hoursAhead()).toEqual([-5, -5]);
    await control('DELETE');
    expect(await hoursAhead()).toEqual([0, 0]);
  });
});
