const { cos, floor, imul, log, PI, sqrt } = Math;

/** A stream of pseudo-random numbers: the same seed and labels give the same stream, whatever else is drawn. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  /** A whole number, both ends included. */
  integer(least: number, most: number): number;
  chance(probability: number): boolean;
  /** The list must not be empty. */
  pick<Item>(items: readonly Item[]): Item;
  /** Standard normal distribution. */
  normal(): number;
}

/** Returns the stream of one seed for one purpose, for example `('houses', gridCode)`. */
export function randomStream(seed: number, ...labels: readonly (string | number)[]): Random {
  const next = mulberry32(hash(`${seed}/${labels.join('/')}`));
  return {
    next,
    integer: (least, most) => least + floor(next() * (most - least + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => items[floor(next() * items.length)] as (typeof items)[number],
    normal: () => sqrt(-2 * log(1 - next())) * cos(2 * PI * next()),
  };
}

/** Mulberry32, a generator with 32 bits of state: enough for sample data, never for secrets. */
function mulberry32(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** FNV-1a, 32 bits: spreads similar labels over unlike starts. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = imul(value ^ text.charCodeAt(index), 0x01000193);
  return value | 0;
}
