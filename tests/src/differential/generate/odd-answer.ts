import type { Tamper } from '../../conformance/world/open-world';
import { Random } from './random';

/** A subgraph that answers another shape than it was asked for, once, at a place that the seed chooses. */
export interface OddAnswer {
  readonly subgraph: string;
  readonly seed: number;
  /** Fields of keys and requirements are left alone: what they lead to would be unknown, not failed. */
  readonly spared: readonly string[];
}

const oddLeaf = { odd: [1, '__proto__'] };

/** What stands in the place of a leaf, and of anything else. Within a custom scalar any of them is right. */
export const oddValues: readonly unknown[] = [oddLeaf, 'odd'];

type Place = (change: (value: unknown) => unknown) => void;

/** Returns what makes the answers of the subgraph odd; fresh for each operation. */
export function tamper({ seed, spared }: OddAnswer): Tamper {
  const random = new Random(seed);
  return (data) => {
    if (!data) return data;
    const entities = Object.keys(data).filter((name) => name.startsWith('_e') && Array.isArray(data[name]));
    if (entities.length > 0 && random.chance(0.2)) {
      const list = data[random.pick(entities)] as unknown[];
      if (random.chance(0.5)) list.pop();
      else list.push(null);
      return data;
    }
    const places: Place[] = [];
    gather(data, new Set(spared), places);
    if (places.length > 0) random.pick(places)(makeOdd);
    return data;
  };
}

function makeOdd(value: unknown): unknown {
  return typeof value === 'object' ? 'odd' : structuredClone(oddLeaf);
}

/** Every field but the names of types and of what other subgraphs are asked by. */
function gather(value: unknown, spared: ReadonlySet<string>, places: Place[]): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    const isField = !Array.isArray(value);
    const isSpared = isField && (name.includes('__') || spared.has(name));
    if (isField && !isSpared && inner !== null)
      places.push((change) => {
        (value as Record<string, unknown>)[name] = change(inner);
      });
    gather(inner, spared, places);
  }
}
