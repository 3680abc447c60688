import { isRecord, OneGridError } from '@onegrid/schema';
import { stampOf } from './cache-keys';

/** An entity: its type, and the values of one of its keys. Numbers and texts that read the same are the same. */
export interface EntityName {
  readonly type: string;
  readonly key: Readonly<Record<string, string | number | boolean>>;
}

/**
 * What is to be asked for anew: everything of a subgraph; everything with a type in it; or an entity, and every answer of a root field or of another entity that
 * has its type in it, since what those show of it is not known.
 */
export type Invalidation = { readonly subgraph: string } | { readonly type: string } | EntityName;

/** Most invalidations at once. */
const invalidationLimit = 1_000;

/**
 * Returns a list of invalidations as it came from outside.
 *
 * @throws OneGridError BAD_INPUT with the first that is none
 */
export function readInvalidations(list: unknown): readonly Invalidation[] {
  if (!Array.isArray(list) || list.length > invalidationLimit)
    throw new OneGridError('BAD_INPUT', {
      message: `invalidate must be a list of at most ${invalidationLimit}`,
      field: 'invalidate',
    });
  return list.map((each: unknown, index) => {
    if (!isInvalidation(each))
      throw new OneGridError('BAD_INPUT', {
        message: 'An invalidation is { subgraph }, { type } or { type, key: { field: value } }',
        field: `invalidate.${index}`,
      });
    return each;
  });
}

/** Returns the stamps that an invalidation renews. */
export function stampsOf(invalidation: Invalidation): readonly string[] {
  if ('subgraph' in invalidation) return [stampOf.subgraph(invalidation.subgraph)];
  const { type } = invalidation;
  if ('key' in invalidation) return [stampOf.entity(asNamed(invalidation)), stampOf.within(type)];
  return [stampOf.type(type), stampOf.within(type)];
}

/** Returns the entity with its key's values as text. */
export function asNamed({
  type,
  key,
}: {
  readonly type: string;
  readonly key: Readonly<Record<string, unknown>>;
}): EntityName {
  return { type, key: Object.fromEntries(Object.entries(key).map(([name, value]) => [name, String(value)])) };
}

function isInvalidation(value: unknown): value is Invalidation {
  if (!isRecord(value)) return false;
  const { subgraph, type, key, ...others } = value;
  if (Object.keys(others).length > 0) return false;
  if (subgraph !== undefined) return typeof subgraph === 'string' && type === undefined && key === undefined;
  if (typeof type !== 'string') return false;
  return key === undefined || (isRecord(key) && Object.keys(key).length > 0 && Object.values(key).every(isKeyValue));
}

function isKeyValue(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
