import { generated } from '../generated';
import { type Fields, isFields } from '../response-tree';

/**
 * Returns the objects at one path of a response tree, in the order of the tree. Nulls and what is missing are passed over.
 *
 * @param isShared whether parts of the tree were merged into several places; a list is then gone through once, wherever it is
 */
export type CollectEntities = (tree: Fields, isShared: boolean) => readonly Fields[];

/**
 * Returns what collects the objects at a path, as generated code: loops within each other, in which every field is read by its own name (see `shape/object-writer.ts`).
 *
 * @param path names of the response tree, and `@` for each list
 */
export function entityCollector(path: readonly string[]): CollectEntities {
  const code = `return (tree, isShared) => {
    const found = [];
    const seen = isShared ? new Set() : null;
    ${codeFrom(path, 0, 'tree')}
    return found;
  };`;
  return generated<CollectEntities>({ isFields, isNew }, code);
}

function codeFrom(path: readonly string[], at: number, value: string): string {
  const step = path[at];
  const next = `value${at}`;
  if (step === undefined) return `if (isFields(${value})) found.push(${value});`;
  if (step === '@')
    return `if (Array.isArray(${value}) && (seen === null || isNew(seen, ${value})))
      for (let at${at} = 0; at${at} < ${value}.length; at${at} += 1) {
        const ${next} = ${value}[at${at}];
        ${codeFrom(path, at + 1, next)}
      }`;
  // what every JavaScript object has behind this name is no data
  if (step === '__proto__') return '';
  return `if (isFields(${value})) {
    const ${next} = ${value}[${JSON.stringify(step)}];
    ${codeFrom(path, at + 1, next)}
  }`;
}

function isNew(seen: Set<unknown>, list: unknown): boolean {
  if (seen.has(list)) return false;
  seen.add(list);
  return true;
}
