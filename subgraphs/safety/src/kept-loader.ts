import { type Call, type Kept, type KeptCopies, keptOrUnavailable } from '@onegrid/kit';
import DataLoader from 'dataloader';

/**
 * Returns a loader of one kind of fact, by the platform's id; null = the platform does not know the id.
 * A key of which nothing is kept while the platform is down fails with PLATFORM_UNAVAILABLE, alone.
 */
export function keptLoader<Value>(
  call: Call,
  kept: KeptCopies,
  kind: string,
  fetch: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): DataLoader<string, Kept<Value> | null> {
  return new DataLoader(async (keys) => {
    const reading = await kept.read(call, kind, keys, fetch);
    return keys.map((key) => {
      try {
        return keptOrUnavailable(reading, key);
      } catch (failure) {
        return failure as Error;
      }
    });
  });
}
