import type { District } from '../district/district';
import type { Random } from '../plan/random';
import { type Dated, type Disaster, strike } from './disasters';
import { disturbPlatforms, healPlatforms, platformFaults } from './platform-faults';

/** How often each fault and each disaster came. */
export type FaultCounts = Record<string, number>;

export interface Trouble {
  readonly counts: FaultCounts;
  /** Says how many entries have been entered: disasters strike by that. */
  entered(count: number): void;
  /** Waits for the disasters that are due, makes no more trouble and puts everything right. */
  end(): Promise<void>;
}

/** Which part of the district a disaster strikes: two disasters of one part come one after the other, those of different parts may meet. */
const partOf = (disaster: Disaster) => disaster.split(' ').at(-1)?.replace(/\(.*/, 'database') ?? disaster;

/** Makes trouble until it is ended: two faults of platforms at a time, at random, and disasters when their number of entries is reached. */
export function makeTrouble(
  district: District,
  disasters: readonly Dated[],
  random: Random,
  say: (text: string) => void,
): Trouble {
  const counts: FaultCounts = {};
  for (const name of [...new Set(disasters.map(({ disaster }) => disaster)), ...platformFaults]) counts[name] = 0;
  const add = (name: string) => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  const ended = new AbortController();
  const pending = [...disasters].sort((one, other) => one.after - other.after);
  const byPart = new Map<string, Promise<void>>();
  const disturbing = [0, 1].map(() => disturbPlatforms(district, random, ended.signal, add));
  return {
    counts,
    entered(count) {
      while (pending[0] && pending[0].after <= count) {
        const { disaster } = pending.shift() as Dated;
        const part = partOf(disaster);
        const struck = (byPart.get(part) ?? Promise.resolve()).then(() => {
          say(disaster);
          return strike(district, disaster, random);
        });
        byPart.set(
          part,
          struck.then(() => add(disaster)),
        );
      }
    },
    async end() {
      await Promise.all(byPart.values());
      ended.abort();
      await Promise.all(disturbing);
      await healPlatforms(district);
    },
  };
}
