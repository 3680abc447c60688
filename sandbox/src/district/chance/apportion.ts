/**
 * Returns whole numbers in proportion to the weights that add up to `total` exactly (method of the largest remainder; of equal remainders the first wins).
 *
 * @param least what each gets at least; `least × weights.length` must not exceed `total`
 */
export function apportion(weights: readonly number[], total: number, least = 0): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const shares = weights.map((weight) => (weight / sum) * (total - least * weights.length));
  const whole = shares.map(Math.floor);
  const left = total - least * weights.length - whole.reduce((all, share) => all + share, 0);
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) whole[index] = (whole[index] ?? 0) + 1;
  return whole.map((share) => share + least);
}
