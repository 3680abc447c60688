import type { Viewer } from '@onegrid/schema';
import type { DataSource } from 'typeorm';
import type { DeliveryState } from '../store/delivery-state';
import { errorClass, failedStates } from './failed-where';

/** How far deliveries to one platform are behind. */
export interface Lag {
  readonly platform: string;
  readonly states: readonly { readonly state: DeliveryState; readonly count: number }[];
  readonly errors: readonly { readonly errorCode: string; readonly count: number }[];
  /** When the oldest entry that is not delivered yet was recorded; null = everything is delivered. */
  readonly oldestUndeliveredAt: Date | null;
}

interface CountRow {
  readonly platform: string;
  readonly state: DeliveryState;
  readonly error_code: string;
  readonly count: number;
  readonly oldest: Date;
}

const undelivered: readonly string[] = ['QUEUED', 'SENDING', 'FAILED_RETRY'];

/** Returns the lag of every platform that has deliveries within the viewer's regions, by name. */
export async function measureLag(dataSource: DataSource, { regions }: Viewer): Promise<readonly Lag[]> {
  const rows = await dataSource.query<CountRow[]>(
    `SELECT delivery.platform, delivery.state, ${errorClass} AS error_code, count(*)::int AS count, min(entry.recorded_at) AS oldest
     FROM delivery JOIN entry ON entry.id = delivery.entry_id WHERE entry.grid_code LIKE ANY($1)
     GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    [regions.map((region) => `${region}%`)],
  );
  const platforms = [...new Set(rows.map(({ platform }) => platform))];
  return platforms.map((platform) =>
    lagOf(
      platform,
      rows.filter((row) => row.platform === platform),
    ),
  );
}

function lagOf(platform: string, rows: readonly CountRow[]): Lag {
  const failed = rows.filter(({ state }) => failedStates.some((each) => each === state));
  const waiting = rows.filter(({ state }) => undelivered.includes(state));
  const oldestMs = Math.min(...waiting.map(({ oldest }) => oldest.getTime()));
  return {
    platform,
    states: sum(rows, ({ state }) => state).map(([state, count]) => ({ state, count })),
    errors: sum(failed, ({ error_code }) => error_code).map(([errorCode, count]) => ({ errorCode, count })),
    oldestUndeliveredAt: waiting.length === 0 ? null : new Date(oldestMs),
  };
}

function sum<Key>(rows: readonly CountRow[], keyOf: (row: CountRow) => Key): (readonly [Key, number])[] {
  const counts = new Map<Key, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + row.count);
  return [...counts];
}
