import type { Contributions } from '@onegrid/schema';

/** Returns how many photos a field takes at most that accepts entries, or corrects what earlier ones have led to; 0 = none. */
export function photosOf({ acceptances }: Pick<Contributions, 'acceptances'>, field: string): number {
  const taking = acceptances.filter((each) => each.field === field || each.correct === field);
  return Math.max(0, ...taking.map(({ photos }) => photos ?? 0));
}
