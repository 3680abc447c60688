import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import type { WorldData } from '../../conformance/world/world';
import type { Random } from './random';

/** A value of an input type, as GraphQL text and as JSON for a variable. */
export interface InputValue {
  readonly text: string;
  readonly json: unknown;
}

const builtIn = new Set(['Int', 'Float', 'Boolean', 'ID', 'String']);

/** Values of a custom scalar that are more than a leaf. */
const anyJson: readonly InputValue[] = [
  { text: '{ k: [1, null], deep: { e: "x" } }', json: { k: [1, null], deep: { e: 'x' } } },
  { text: '[["a"], 3000000000, {}]', json: [['a'], 3_000_000_000, {}] },
];

const asIs = (json: unknown): InputValue => ({ text: JSON.stringify(json), json });

/** Makes values of input types; strings and ids are mostly such as the data has. */
export class Values {
  readonly #texts: readonly string[];

  constructor(
    readonly random: Random,
    data: WorldData,
  ) {
    const texts = new Set(
      data.entities.flatMap((thing) => Object.values(thing).filter((each) => typeof each === 'string')),
    );
    this.#texts = [...texts, 'nobody', ''].slice(-60) as string[];
  }

  value(type: GraphQLInputType): InputValue {
    const { random } = this;
    if (isNonNullType(type)) return this.#present(type.ofType as GraphQLInputType);
    return random.chance(0.1) ? asIs(null) : this.#present(type);
  }

  #present(type: GraphQLInputType): InputValue {
    const { random } = this;
    if (isListType(type)) return this.#list(type.ofType as GraphQLInputType);
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields())
        .filter((field) => isRequiredInputField(field) || random.chance(0.6))
        .map((field) => [field.name, this.value(field.type)] as const);
      return {
        text: `{${fields.map(([name, { text }]) => `${name}: ${text}`).join(', ')}}`,
        json: Object.fromEntries(fields.map(([name, { json }]) => [name, json])),
      };
    }
    if (isEnumType(type)) {
      const { name } = random.pick(type.getValues());
      return { text: name, json: name };
    }
    const { name } = type as { readonly name: string };
    if (!builtIn.has(name) && random.chance(0.3)) return random.pick(anyJson);
    return asIs(this.#scalar(name));
  }

  #list(item: GraphQLInputType): InputValue {
    const items = Array.from({ length: this.random.below(3) }, () => this.value(item));
    return { text: `[${items.map(({ text }) => text).join(', ')}]`, json: items.map(({ json }) => json) };
  }

  #scalar(name: string): unknown {
    const { random } = this;
    if (name === 'Int') return random.pick([0, 1, 2, 3, -1, 10]);
    if (name === 'Float') return random.pick([0, 1.5, -2.25, 3]);
    if (name === 'Boolean') return random.chance(0.5);
    if (name === 'ID' || name === 'String') return random.pick(this.#texts);
    return random.pick<unknown>(['free', 7, true, 2.5]);
  }
}
