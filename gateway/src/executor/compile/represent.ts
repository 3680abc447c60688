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
  /**
   * Returns the representation of an entity as JSON text, before it is rewritten; null when the entity lacks something of it.
   *
   * @param isPlain whether no text of the entity needs an escape in JSON
   */
  text(required: RequiredValues, entity: Fields, isPlain: boolean): string | null;
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
      return required.isEmpty ? null : required;
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
  /** All but the name of the type, when that is known: it stands in a label. */
  readonly values: readonly RequiredValue[];
  /** What stands after the last value: `}`. */
  readonly closing: string;
  /** Name in the response tree of the only value; null when there are several or none. */
  readonly only: string | null;
  /** True when nothing is required, not even the name of the type. */
  readonly isEmpty: boolean;
}

/** One value of a representation. */
export interface RequiredValue {
  readonly from: string;
  /** Everything between the value before and this one: `{"__typename":"House","id":`, `,"name":`. */
  readonly label: string;
  /** Null for a leaf. */
  readonly within: TypedRequirements | null;
}

interface MergedRequirement {
  readonly from: string;
  /** Null for a leaf. */
  readonly selections: readonly Requirement[] | null;
}

/** What is required of an object, for each type that it can have. */
class TypedRequirements {
  readonly #requires: readonly Requirement[];
  readonly #types: TypeNames;
  readonly #byType = new Map<string, RequiredValues>();
  /** The entities of one list mostly have one type. */
  #lastType: string | null = null;
  #lastValues: RequiredValues = { values: [], closing: '', only: null, isEmpty: true };

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

  #gather(type: string): RequiredValues {
    const merged = this.#merge(type);
    const values: RequiredValue[] = [];
    let label = '{';
    let comma = '';
    for (const [to, { from, selections }] of merged) {
      label += `${comma}${JSON.stringify(to)}:`;
      comma = ',';
      if (from === '__typename' && type !== '') label += JSON.stringify(type);
      else {
        const within = selections && new TypedRequirements(selections, this.#types);
        values.push({ from, label: compactText(label), within });
        label = '';
      }
    }
    const only = values.length === 1 && values[0] ? values[0].from : null;
    return { values, closing: compactText(`${label}}`), only, isEmpty: merged.size === 0 };
  }

  /** Fields that are named more than once are merged. */
  #merge(type: string): ReadonlyMap<string, MergedRequirement> {
    const merged = new Map<string, MergedRequirement>();
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
    return merged;
  }
}

/** Equal representations have equal texts: their values stand in the order of the requirements. */
function textOf({ values, closing }: RequiredValues, fields: Fields, isPlain: boolean): string | null {
  let text = '';
  for (const { from, label, within } of values) {
    const value = ownValue(fields, from);
    if (value === undefined) return null;
    text += label + (within === null ? leafText(value, isPlain) : textWithin(within, value, isPlain));
  }
  return text + closing;
}

function leafText(value: unknown, isPlain: boolean): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return isPlain ? `"${value}"` : quote(value);
}

function textWithin(requirements: TypedRequirements, value: unknown, isPlain: boolean): string {
  if (Array.isArray(value)) return `[${value.map((each) => textWithin(requirements, each, isPlain)).join()}]`;
  if (!isFields(value)) return 'null';
  const { __typename } = value;
  return textOf(requirements.of(typeof __typename === 'string' ? __typename : ''), value, isPlain) ?? 'null';
}
