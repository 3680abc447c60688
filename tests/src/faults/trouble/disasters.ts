import type { District } from '../district/district';
import type { Random } from '../plan/random';

/** What strikes a whole process, or the database. */
export type Disaster =
  | 'kill -9 of the hub'
  | 'kill -9 of the worker'
  | 'kill -9 of the platforms'
  | 'database stopped (fast)'
  | 'database stopped (immediate)';

export type Disasters = Readonly<Record<Disaster, number>>;

const longestDownMs = 1_500;

/** A disaster, and after how many entered entries it strikes. */
export interface Dated {
  readonly disaster: Disaster;
  readonly after: number;
}

/** Spreads the disasters over the entries at random. */
export function dateDisasters(disasters: Disasters, entries: number, random: Random): readonly Dated[] {
  return Object.entries(disasters).flatMap(([disaster, count]) =>
    Array.from({ length: count }, () => ({
      disaster: disaster as Disaster,
      after: Math.floor(entries * 0.05) + random.below(Math.ceil(entries * 0.9)),
    })),
  );
}

/** Strikes; resolves when what was struck runs again. */
export async function strike(district: District, disaster: Disaster, random: Random): Promise<void> {
  const downMs = random.below(longestDownMs);
  if (disaster === 'kill -9 of the hub') return district.hub.killAndRestart(downMs);
  if (disaster === 'kill -9 of the worker') return district.worker.killAndRestart(downMs);
  if (disaster === 'kill -9 of the platforms') return district.platforms.killAndRestart(downMs);
  await district.restartDatabase?.(disaster === 'database stopped (fast)' ? 'fast' : 'immediate', downMs);
}
