import DataLoader from 'dataloader';
import type { Call } from '../subgraph/subgraph';
import { type Kept, type KeptCopies, keptOrUnavailable } from './kept-copies';

/** Asks the platform for the facts under these keys; keys that it does not know are absent. */
export type FetchFacts<Value> = (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>;

/** By the platform's key; null = the platform does not know it. */
export type KeptLoader<Value> = DataLoader<string, Kept<Value> | null>;

/**
 * Returns a loader of one kind of fact for one call: keys that are asked for together become one reading, and what was kept is given while the platform
 * is down. A key of which nothing is kept while the platform is down fails with PLATFORM_UNAVAILABLE, alone.
 *
 * @param maxBatchSize how many keys the platform answers at once; default: any number
 */
export function keptLoader<Value>(
  call: Call,
  kept: KeptCopies,
  kind: string,
  fetch: FetchFacts<Value>,
  maxBatchSize?: number,
): KeptLoader<Value> {
  return loader(call, kept, kind, fetch, (fact) => fact, maxBatchSize);
}

/** Returns a loader as `keptLoader` does, of the bare values; `absent` stands for what the platform does not know. */
export function keptValueLoader<Value, Absent>(
  call: Call,
  kept: KeptCopies,
  kind: string,
  fetch: FetchFacts<Value>,
  absent: Absent,
): DataLoader<string, Value | Absent> {
  return loader<Value, Value | Absent>(call, kept, kind, fetch, (fact) => fact?.value ?? absent);
}

function loader<Value, Result>(
  call: Call,
  kept: KeptCopies,
  kind: string,
  fetch: FetchFacts<Value>,
  view: (fact: Kept<Value> | null) => Result,
  maxBatchSize?: number,
): DataLoader<string, Result> {
  return new DataLoader<string, Result>(
    async (keys) => {
      const reading = await kept.read(call, kind, keys, fetch);
      return keys.map((key) => {
        try {
          return view(keptOrUnavailable(reading, key));
        } catch (failure) {
          return failure as Error;
        }
      });
    },
    { maxBatchSize },
  );
}
