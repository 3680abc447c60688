import type { Random } from './random';

/** Returns a draw of the gamma distribution with this shape and scale 1 (Marsaglia and Tsang, 2000; for a shape of at least 1). */
function gamma(random: Random, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = random.normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random.next()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Returns a draw of the beta distribution, 0 to 1, mean a / (a + b). Both parameters are at least 1. */
export function beta(random: Random, a: number, b: number): number {
  const first = gamma(random, a);
  return first / (first + gamma(random, b));
}

/** Returns a draw of the log-normal distribution with this mean. */
export function logNormal(random: Random, mean: number, sigma: number): number {
  return mean * Math.exp(sigma * random.normal() - (sigma * sigma) / 2);
}

/** Returns a function that picks an item as often as its weight says. */
export function weightedChoice<Item>(
  table: readonly (readonly [item: Item, weight: number])[],
): (random: Random) => Item {
  const total = table.reduce((sum, [, weight]) => sum + weight, 0);
  return (random) => {
    let left = random.next() * total;
    for (const [item, weight] of table) {
      left -= weight;
      if (left < 0) return item;
    }
    return (table[table.length - 1] as (typeof table)[number])[0];
  };
}
