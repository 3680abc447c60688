import { Client } from 'pg';

/** How many deliveries are in each state. */
export type StateCounts = Readonly<Record<string, number>>;

/** States of a delivery that something still happens to by itself. */
export const openStates: ReadonlySet<string> = new Set([
  'QUEUED',
  'SENDING',
  'FAILED_RETRY',
  'UNDER_REVIEW',
  'OVERDUE',
]);
const pollMs = 1_000;

/**
 * Waits until every delivery is final and returns how many are in each state; gives up when nothing has changed for `patienceMs`.
 *
 * @param onChange told whenever the counts have changed
 */
export async function waitUntilFinal(
  databaseUrl: string,
  patienceMs: number,
  onChange: (counts: StateCounts) => void,
): Promise<StateCounts> {
  let before = '';
  let changedAt = performance.now();
  for (;;) {
    const counts = await countStates(databaseUrl);
    const text = JSON.stringify(counts);
    if (text !== before) {
      onChange(counts);
      before = text;
      changedAt = performance.now();
    }
    if (Object.keys(counts).every((state) => !openStates.has(state))) return counts;
    if (performance.now() - changedAt > patienceMs) return counts;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

async function countStates(databaseUrl: string): Promise<StateCounts> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ state: string; count: number }>(
      'SELECT state, count(*)::integer AS count FROM entries.delivery GROUP BY state ORDER BY state',
    );
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  } finally {
    await client.end();
  }
}
