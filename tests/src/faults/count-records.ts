import { Client } from 'pg';
import type { PlannedHouse } from './plan-entries';

/** Tables in which platforms keep what was entered → the column that says in which order its records were made. */
const orderColumns: Readonly<Record<string, string>> = {
  'community.grid_visit': 'visit_id::numeric',
  'community.grid_event': 'event_id::numeric',
  'community.grid_resident': 'resident_id::numeric',
  'safety.check_record': 'create_time',
  'safety.hazard': 'create_time',
  'urban.case_info': 'rec_id',
  'environment.complaints': 'registered_at',
  'party.check_in': 'create_time',
};

export interface TableCount {
  readonly table: string;
  readonly expected: number;
  readonly found: number;
  /** Tags. */
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** Held though no platform should have got it. */
  readonly unexpected: readonly string[];
  /** `earlier > later`: made in the other order than entered, about the same house. */
  readonly outOfOrder: readonly string[];
}

/** Counts, in the platforms' own stores, what was entered against what they hold. */
export async function countRecords(
  databaseUrl: string,
  houses: readonly PlannedHouse[],
): Promise<readonly TableCount[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const counts: TableCount[] = [];
    for (const [table, orderColumn] of Object.entries(orderColumns))
      counts.push(compare(table, await readTags(client, table, orderColumn), houses));
    return counts;
  } finally {
    await client.end();
  }
}

/** Returns the tag of every record that has one, in the order in which they were made. */
async function readTags(client: Client, table: string, orderColumn: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ tag: string }>(
    `SELECT substring(record::text FROM 'FC[0-9]{6}') AS tag FROM stand_in_${table} record
     WHERE record::text LIKE '%FC______%' ORDER BY ${orderColumn}`,
  );
  return rows.flatMap(({ tag }) => (tag === null ? [] : [tag]));
}

function compare(table: string, tags: readonly string[], houses: readonly PlannedHouse[]): TableCount {
  const expectedByHouse = houses.map(({ entries }) =>
    entries.filter(({ expected }) => expected.includes(table)).map(({ tag }) => tag),
  );
  const expected = new Set(expectedByHouse.flat());
  const found = new Map<string, number>();
  const firstAt = new Map<string, number>();
  tags.forEach((tag, index) => {
    found.set(tag, (found.get(tag) ?? 0) + 1);
    if (!firstAt.has(tag)) firstAt.set(tag, index);
  });
  return {
    table,
    expected: expected.size,
    found: tags.length,
    lost: [...expected].filter((tag) => !found.has(tag)),
    doubled: [...found].filter(([, count]) => count > 1).map(([tag]) => tag),
    unexpected: [...found.keys()].filter((tag) => !expected.has(tag)),
    outOfOrder: expectedByHouse.flatMap((inOrder) =>
      wrongPairs(
        inOrder.filter((tag) => firstAt.has(tag)),
        firstAt,
      ),
    ),
  };
}

function wrongPairs(inOrder: readonly string[], firstAt: ReadonlyMap<string, number>): string[] {
  return inOrder.slice(1).flatMap((later, index) => {
    const earlier = inOrder[index] ?? '';
    return (firstAt.get(earlier) ?? 0) > (firstAt.get(later) ?? 0) ? [`${earlier} > ${later}`] : [];
  });
}
