import { invariant } from '@onegrid/schema';
import type { Requirement, Rewrite } from '../../planner';
import { compactText } from '../compact-text';
import { quote } from '../quote';
import { type Fields, isFields, ownValue } from '../response-tree';
import { rewriting } from './rewriting';
import type { TypeNames } from './type-names';

/**
 * What names an entity to a subgraph.
 * https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec#entity-representations
 */
export interface Represent {
  /**
   * Returns what is required of an entity: the same object for entities of one type. Null when it cannot be named at all.
   *
   * @param path place of the entity's path in the list of the paths
   */
  required(entity: Fields, path: number): RequiredValues | null;
  /** Returns the representation of an entity as JSON text, before it is rewritten; null when the entity lacks something of it. */
  text(required: RequiredValues, entity: Fields): string | null;
  /** Returns the text that is sent. Null when nothing is to be rewritten. */
  readonly rewrite: ((text: string) => string) | null;
}

/**
 * Returns how one fetch represents its entities, worked out once for each type of entity that it meets.
 *
 * @param impliedTypes for each path, the type of the entities that do not say theirs; null = such an entity cannot be named
 */
export function representing(
  requires: readonly Requirement[],
  inputRewrites: readonly Rewrite[],
  types: TypeNames,
  impliedTypes: readonly (string | null)[],
): Represent {
  const requirements = new TypedRequirements(requires, types);
  const rewrites = inputRewrites.map((each) => rewriting(each, types));
  return {
    required({ __typename }, path) {
      const type = typeof __typename === 'string' ? __typename : (impliedTypes[path] ?? null);
      if (type === null) return null;
      const required = requirements.of(type);
      return required.values.length === 0 ? null : required;
    },
    text: textOf,
    rewrite:
      rewrites.length === 0
        ? null
        : (text) => {
            const representation = JSON.parse(text) as Fields;
            for (const rewrite of rewrites) rewrite(representation);
            return JSON.stringify(representation);
          },
  };
}

/** What a representation is made of. */
export interface RequiredValues {
  readonly values: readonly RequiredValue[];
  /** Name in the response tree of the only value beside `__typename`; null when there are several or none. */
  readonly only: string | null;
}

/** One value of a representation. */
export interface RequiredValue {
  readonly from: string;
  /** What stands before the value: `"name":`, for all but the first with a comma. */
  readonly label: string;
  /** JSON text of a value that is the same for all of a type: its name. Null for one that is read. */
  readonly known: string | null;
  /** Null for a leaf. */
  readonly within: TypedRequirements | null;
}

/** What is required of an object, for each type that it can have. */
class TypedRequirements {
  readonly #requires: readonly Requirement[];
  readonly #types: TypeNames;
  readonly #byType = new Map<string, RequiredValues>();
  /** The entities of one list mostly have one type. */
  #lastType: string | null = null;
  #lastValues: RequiredValues = { values: [], only: null };

  constructor(requires: readonly Requirement[], types: TypeNames) {
    this.#requires = requires;
    this.#types = types;
  }

  /** @param type empty for an object that does not say it */
  of(type: string): RequiredValues {
    if (type === this.#lastType) return this.#lastValues;
    const values = this.#byType.get(type) ?? this.#gather(type);
    if (type === '' || this.#types.isKnown(type)) this.#byType.set(type, values);
    this.#lastType = type;
    this.#lastValues = values;
    return values;
  }

  /** Fields that are named more than once are merged. */
  #gather(type: string): RequiredValues {
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
    const values = [...merged].map(([to, { from, selections }], index) => ({
      from,
      label: compactText(`${index === 0 ? '' : ','}${JSON.stringify(to)}:`),
      known: from === '__typename' && type !== '' ? compactText(JSON.stringify(type)) : null,
      within: selections && new TypedRequirements(selections, this.#types),
    }));
    const [first, ...others] = values.filter(({ from }) => from !== '__typename');
    return { values, only: first && others.length === 0 ? first.from : null };
  }
}

/** Equal representations have equal texts: their values stand in the order of the requirements. */
function textOf({ values }: RequiredValues, fields: Fields): string | null {
  let text = '{';
  for (const { from, label, known, within } of values) {
    if (known !== null) {
      text += label + known;
      continue;
    }
    const value = ownValue(fields, from);
    if (value === undefined) return null;
    if (within !== null) text += label + textWithin(within, value);
    else text += label + (typeof value === 'string' ? quote(value) : JSON.stringify(value));
  }
  return `${text}}`;
}

function textWithin(requirements: TypedRequirements, value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => textWithin(requirements, each)).join()}]`;
  if (!isFields(value)) return 'null';
  const { __typename } = value;
  return textOf(requirements.of(typeof __typename === 'string' ? __typename : ''), value) ?? 'null';
}
