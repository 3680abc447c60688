import type { Kept } from '@onegrid/kit';
import type DataLoader from 'dataloader';

/** Returns what is known under some ids, in their order, and when the oldest of it was read. Ids that the platform does not know are left out. */
export async function known<Item>(
  loader: DataLoader<string, Kept<Item> | null>,
  ids: readonly string[],
): Promise<{ readonly items: readonly Item[]; readonly asOf: Date }> {
  const found = await Promise.all(ids.map((id) => loader.load(id)));
  const kept = found.filter((each) => each !== null);
  return {
    items: kept.map(({ value }) => value),
    asOf: new Date(Math.min(Date.now(), ...kept.map(({ asOf }) => asOf.getTime()))),
  };
}
