/**
 * Synthetic mobile numbers: `169` (a block that is not allotted to any operator) and eight digits that run through all values in a scattered order.
 * Each sort of owner has its own range of sequence numbers, so no number is given twice.
 */
const ranges = { person: 0, owner: 20_000_000, staff: 40_000_000, organisation: 60_000_000 } as const;
const numbers = 100_000_000;
/** Coprime with the number of numbers, so that the order misses none; their product stays a safe integer. */
const stride = 61_803_399;

/** Returns the phone number of the `sequence`-th of its sort, 0 ≤ sequence < 20,000,000. */
export function phoneOf(sort: keyof typeof ranges, sequence: number): string {
  const scattered = ((ranges[sort] + sequence) * stride) % numbers;
  return `169${String(scattered).padStart(8, '0')}`;
}
