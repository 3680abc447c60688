import type { Contributions } from '@onegrid/schema';

/** Returns how many photos an accepting field takes at most; 0 = none, as of a field that changes an earlier record. */
export function photosOf({ acceptances }: Pick<Contributions, 'acceptances'>, field: string): number {
  return acceptances.find((each) => each.field === field)?.photos ?? 0;
}
