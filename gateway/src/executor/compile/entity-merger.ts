import { type DocumentNode, type FragmentDefinitionNode, Kind, parse, type SelectionSetNode } from 'graphql';
import type { FetchNode } from '../../planner';
import { generated } from '../generated';
import type { Fields } from '../response-tree';
import { mergeField } from '../run/merge-fields';
import type { TypeNames } from './type-names';

/** Merges an answered entity into an object of the response tree; false when the two do not fit together. See `run/merge-fields.ts`. */
export type MergeEntity = (target: Fields, entity: Fields, types: TypeNames) => boolean;

/**
 * Returns what merges the answers of one fetch, as generated code: each field that the fetch asks for is read and written by its own name (see `shape/object-writer.ts`), and what nobody asked for is
 * left out. Null when its fields have to be renamed first, or have names that every JavaScript object knows.
 */
export function entityMerger({ operation, outputRewrites }: FetchNode): MergeEntity | null {
  if (outputRewrites.length > 0) return null;
  const names = [...entityFields(parse(operation, { noLocation: true }))];
  if (names.some((each) => each in Object.prototype)) return null;
  const code = `return (target, entity, types) => {
    let fits = true;
    ${names.map(codeOf).join('\n')}
    return fits;
  };`;
  return generated<MergeEntity>({ isObject, mergeField }, code);
}

/** A leaf that meets no object takes its place; `mergeField` knows what to do with everything else. */
function codeOf(name: string): string {
  const key = JSON.stringify(name);
  const isPlain = name === '__typename' ? 'false' : '!isObject(present) && !isObject(value)';
  return `{
    const value = entity[${key}];
    const present = target[${key}];
    if (value !== undefined) {
      if (${isPlain}) target[${key}] = value;
      else fits = mergeField(target, ${key}, present, value, types) && fits;
    }
  }`;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function entityFields({ definitions }: DocumentNode): ReadonlySet<string> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const names = new Set<string>();
  const gather = ({ selections }: SelectionSetNode): void => {
    for (const each of selections) {
      if (each.kind === Kind.FIELD) names.add((each.alias ?? each.name).value);
      else {
        const set =
          each.kind === Kind.INLINE_FRAGMENT ? each.selectionSet : fragments.get(each.name.value)?.selectionSet;
        if (set) gather(set);
      }
    }
  };
  for (const each of definitions)
    if (each.kind === Kind.OPERATION_DEFINITION)
      for (const entities of each.selectionSet.selections)
        if (entities.kind === Kind.FIELD && entities.selectionSet) gather(entities.selectionSet);
  return names;
}
