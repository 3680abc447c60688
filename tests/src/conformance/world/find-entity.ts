import { BadSubgraphCall } from './bad-subgraph-call';
import type { FieldSet } from './field-set';
import type { TypeShape } from './subgraph-shape';
import type { Thing, WorldData } from './world';

export type Representation = Readonly<Record<string, unknown>> & { readonly __typename: string };

/**
 * Returns the place of the entity that a representation names, in the data; -1 when there is none.
 *
 * @throws BadSubgraphCall when the representation has no whole key of the subgraph
 */
export function findEntity(
  data: WorldData,
  representation: Representation,
  shape: TypeShape,
  isOfType: (thing: Thing) => boolean,
): number {
  const key = shape.keys.find((each) => has(representation, each));
  if (!key) throw new BadSubgraphCall(`no key in ${JSON.stringify(representation)}`);
  return data.entities.findIndex((thing) => isOfType(thing) && agree(thing, representation, key));
}

/** Whether a value has every field of a set; where it is null, nothing more is asked of it. */
export function has(value: unknown, set: FieldSet): boolean {
  if (value === null) return true;
  if (Array.isArray(value)) return value.every((each) => has(each, set));
  return Object.entries(set).every(([field, nested]) => {
    const inner = (value as Record<string, unknown>)[field];
    return inner !== undefined && has(inner, nested);
  });
}

function agree(thing: unknown, given: unknown, set: FieldSet): boolean {
  const fields = Object.entries(set);
  if (Array.isArray(thing) && Array.isArray(given)) {
    return thing.length === given.length && thing.every((each, index) => agree(each, given[index], set));
  }
  if (fields.length === 0 || thing === null || given === null) return String(thing) === String(given);
  return fields.every(([field, nested]) =>
    agree((thing as Record<string, unknown>)[field] ?? null, (given as Record<string, unknown>)[field] ?? null, nested),
  );
}
