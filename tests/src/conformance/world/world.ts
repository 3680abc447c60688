/**
 * Terminology.
 * world     subgraphs over one set of data, so that a single schema over the same data can say what is right
 * thing     an object of the data, complete: each subgraph shows of it only what its SDL declares
 * fault     what goes wrong, in the same way for the subgraphs and for the single schema
 */

/** An object of the data. Fields that are objects refer to other things; cycles are welcome. */
export interface Thing {
  readonly __typename: string;
  [field: string]: unknown;
}

export interface WorldData {
  /** What subgraphs can be asked for by a key. */
  readonly entities: Thing[];
  /** Values of root fields that have no resolver. */
  readonly roots: Record<string, unknown>;
}

export interface WorldContext {
  readonly data: WorldData;
  readonly faults: Faults;
}

/** A resolver of a field; `source` holds what the subgraph was given of a thing, with the required fields. */
export type WorldResolver = (source: never, args: never, context: WorldContext) => unknown;

export interface World {
  readonly name: string;
  /** SDL by the name of the subgraph, without the link to the federation specification. */
  readonly subgraphs: Readonly<Record<string, string>>;
  /** A fresh copy each time, since mutations change it. */
  readonly data: () => WorldData;
  /** By type and field; without one, a field is the property of that name. */
  readonly resolvers?: Readonly<Record<string, Readonly<Record<string, WorldResolver>>>>;
  /** Fields that must not be asked of a subgraph although it declares them: `subgraph.Type.field`. */
  readonly refuses?: readonly string[];
}

export interface Faults {
  /** Fields that fail: `Type.field`. */
  readonly failing: readonly string[];
  /** Fields that are null whatever their type says: `Type.field`. */
  readonly nulls: readonly string[];
  /** Subgraphs that cannot be reached. */
  readonly down: readonly string[];
  /** Entities that a subgraph does not know, by their place in the data. */
  readonly unknown: readonly { readonly subgraph: string; readonly entity: number }[];
}

export const noFaults: Faults = { failing: [], nulls: [], down: [], unknown: [] };

/** Returns the first resolver of a field among the types it may be kept under. */
export function resolverOf(world: World, types: readonly string[], field: string): WorldResolver | undefined {
  for (const type of types) {
    const fields = world.resolvers?.[type];
    if (fields && Object.hasOwn(fields, field)) return fields[field];
  }
  return undefined;
}
