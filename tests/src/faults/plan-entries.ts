import { residentIdCheckCharacter } from '@onegrid/schema';
import { Client } from 'pg';
import type { Random } from './random';

/** One fact that a worker is going to enter. */
export interface PlannedEntry {
  /** Stands in everything that platforms keep of it, and is its idempotency key. */
  readonly tag: string;
  readonly kind: 'VISIT' | 'HAZARD';
  readonly houseId: string;
  readonly input: object;
  /** `platform.table` that must hold it exactly once. */
  readonly expected: readonly string[];
}

/** The entries about one house, in the order in which its worker enters them. */
export interface PlannedHouse {
  readonly workerNo: string;
  readonly entries: readonly PlannedEntry[];
}

const workersAtMost = 8;
const housesPerWorker = 5;

/** Plans so many entries over rented houses of several workers: visits, visits with a new tenant who belongs to the party, hazards of every destination. */
export async function planEntries(
  databaseUrl: string,
  count: number,
  random: Random,
): Promise<readonly PlannedHouse[]> {
  const houses = await chooseHouses(databaseUrl);
  const planned = houses.map(({ workerNo }) => ({ workerNo, entries: [] as PlannedEntry[] }));
  for (let number = 0; number < count; number++) {
    const index = number < houses.length ? number : random.below(houses.length);
    planned[index]?.entries.push(planEntry(number, houses[index]?.houseId ?? '', random));
  }
  return planned.filter(({ entries }) => entries.length > 0);
}

function planEntry(number: number, houseId: string, random: Random): PlannedEntry {
  const tag = `FC${String(number).padStart(6, '0')}`;
  const common = { idempotencyKey: tag, occurredAt: new Date(Date.now() - 60_000).toISOString(), houseId };
  if (random.chance(0.5)) {
    const withTenant = random.chance(0.3);
    const newTenants = withTenant ? [tenant(tag, number)] : [];
    return {
      tag,
      kind: 'VISIT',
      houseId,
      input: { ...common, remark: `例行走访 ${tag}`, newTenants },
      expected: [
        'community.grid_visit',
        'safety.check_record',
        ...(withTenant ? ['community.grid_resident', 'party.check_in'] : []),
      ],
    };
  }
  const pollution = random.chance(0.5);
  const inPublicArea = !pollution && random.chance(0.7);
  const hazard = {
    category: pollution ? 'POLLUTION' : 'FIRE',
    description: `现场发现隐患 ${tag}`,
    inPublicArea,
    treatBy: '2099-01-31',
  };
  return {
    tag,
    kind: 'HAZARD',
    houseId,
    input: { ...common, hazard },
    expected: [
      'community.grid_event',
      'safety.check_record',
      'safety.hazard',
      ...(inPublicArea ? ['urban.case_info'] : []),
      ...(pollution ? ['environment.complaints'] : []),
    ],
  };
}

function tenant(tag: string, number: number): object {
  const day = new Date(Date.UTC(1970, 0, 1 + Math.floor(number / 500))).toISOString().slice(0, 10).replaceAll('-', '');
  const first17 = `320102${day}${String(500 + (number % 500)).padStart(3, '0')}`;
  return {
    name: `新租客${tag}`,
    idNumber: first17 + residentIdCheckCharacter(first17),
    phone: '13812345678',
    politicalStatus: 'PARTY_MEMBER',
    education: 'BACHELOR',
    maritalStatus: 'NEVER_MARRIED',
    inflowReason: 'EMPLOYMENT',
    movedInOn: '2026-11-01',
  };
}

async function chooseHouses(databaseUrl: string): Promise<readonly { workerNo: string; houseId: string }[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ workerNo: string; houseId: string }>(
      `WITH worker AS (
         SELECT DISTINCT worker_no, grid_code FROM directory.assignment JOIN directory.house USING (grid_code)
         WHERE duty = 'WORKER' AND rented ORDER BY worker_no LIMIT $1
       )
       SELECT worker_no AS "workerNo", id AS "houseId" FROM worker
       CROSS JOIN LATERAL (SELECT id FROM directory.house WHERE grid_code = worker.grid_code AND rented ORDER BY id LIMIT $2) house
       ORDER BY id, worker_no`,
      [workersAtMost, housesPerWorker],
    );
    const ofHouse = new Map(rows.map((row) => [row.houseId, row]));
    return [...ofHouse.values()];
  } finally {
    await client.end();
  }
}
