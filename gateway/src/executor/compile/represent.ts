import { invariant } from '@onegrid/schema';
import type { Requirement, Rewrite } from '../../planner';
import { type Fields, isFields, ownValue } from '../response-tree';
import { rewriting } from './rewriting';
import type { TypeNames } from './type-names';

/**
 * What names an entity to a subgraph.
 * https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec#entity-representations
 */
export interface Represent {
  /** Returns a text that is the same for entities with the same representation; null when the entity lacks something of it. */
  key(entity: Fields): string | null;
  /** Returns the representation of an entity that has a key. */
  representation(entity: Fields): Fields;
}

/** Returns how one fetch represents its entities, worked out once for each type of entity that it meets. */
export function representing(
  requires: readonly Requirement[],
  inputRewrites: readonly Rewrite[],
  types: TypeNames,
): Represent {
  const requirements = new TypedRequirements(requires, types);
  const rewrites = inputRewrites.map((each) => rewriting(each, types));
  return {
    key: (entity) => (typeof entity.__typename === 'string' ? keyOf(requirements, entity, true) : null),
    representation(entity) {
      const taken = take(requirements, entity);
      for (const rewrite of rewrites) rewrite(taken);
      return taken;
    },
  };
}

/** One value of a representation. */
interface RequiredValue {
  readonly from: string;
  readonly to: string;
  /** Null for a leaf. */
  readonly within: TypedRequirements | null;
}

/** What is required of an object, for each type that it can have. */
class TypedRequirements {
  readonly #requires: readonly Requirement[];
  readonly #types: TypeNames;
  readonly #byType = new Map<string, readonly RequiredValue[]>();
  /** The entities of one list mostly have one type. */
  #lastType: string | null = null;
  #lastValues: readonly RequiredValue[] = [];

  constructor(requires: readonly Requirement[], types: TypeNames) {
    this.#requires = requires;
    this.#types = types;
  }

  of({ __typename }: Fields): readonly RequiredValue[] {
    const type = typeof __typename === 'string' ? __typename : '';
    if (type === this.#lastType) return this.#lastValues;
    const values = this.#byType.get(type) ?? this.#gather(type);
    if (type === '' || this.#types.isKnown(type)) this.#byType.set(type, values);
    this.#lastType = type;
    this.#lastValues = values;
    return values;
  }

  /** Fields that are named more than once are merged. */
  #gather(type: string): readonly RequiredValue[] {
    const merged = new Map<string, { from: string; selections: Requirement[] | null }>();
    const gather = (requirements: readonly Requirement[]): void => {
      for (const each of requirements) {
        if (each.kind === 'fragment') {
          if (each.typeCondition === '' || this.#types.within(each.typeCondition).has(type)) gather(each.selections);
          continue;
        }
        const known = merged.get(each.to);
        invariant(known === undefined || known.from === each.from, `two values for ${each.to} in a representation`);
        const selections = each.selections && [...(known?.selections ?? []), ...each.selections];
        merged.set(each.to, { from: each.from, selections });
      }
    };
    gather(this.#requires);
    return [...merged].map(([to, { from, selections }]) => ({
      from,
      to,
      within: selections && new TypedRequirements(selections, this.#types),
    }));
  }
}

/** Lengths and types stand before values, so that no two representations have the same text. */
function keyOf(requirements: TypedRequirements, fields: Fields, isEntity: boolean): string | null {
  const values = requirements.of(fields);
  if (isEntity && values.length === 0) return null;
  let key = '';
  for (const { from, within } of values) {
    const value = ownValue(fields, from);
    if (value === undefined) return null;
    if (typeof value === 'string') key += `${value.length}"${value}`;
    else if (typeof value !== 'object' || value === null) key += `${String(value)};`;
    else key += within === null ? `j${JSON.stringify(value)}` : keyWithin(within, value);
  }
  return key;
}

function keyWithin(requirements: TypedRequirements, value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => keyWithin(requirements, each)).join()}]`;
  return isFields(value) ? `{${keyOf(requirements, value, false) ?? 'null;'}}` : 'null;';
}

function take(requirements: TypedRequirements, fields: Fields): Fields {
  const taken: Fields = {};
  for (const { from, to, within } of requirements.of(fields)) {
    const value = ownValue(fields, from);
    taken[to] = within === null ? value : takeWithin(within, value);
  }
  return taken;
}

function takeWithin(requirements: TypedRequirements, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => takeWithin(requirements, each));
  return isFields(value) && keyOf(requirements, value, false) !== null ? take(requirements, value) : null;
}
