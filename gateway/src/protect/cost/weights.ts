import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  type ValueNode,
} from 'graphql';
import type { CostRules, ListSize } from '../../supergraph/cost-rules';

/** What one field costs without its selections; an abstract type costs what its most expensive possible type does. */
export class Weights {
  readonly #schema: GraphQLSchema;
  readonly #rules: CostRules;

  constructor(schema: GraphQLSchema, rules: CostRules) {
    this.#schema = schema;
    this.#rules = rules;
  }

  /** Returns what one value of a field costs: its own weight, or that of its type (1 for objects, 0 for scalars and enums). */
  ofValue(parent: GraphQLCompositeType, field: GraphQLField<unknown, unknown>): number {
    const own = this.#places(parent, field.name).flatMap((each) => this.#rules.weights.get(each) ?? []);
    return own.length > 0 ? Math.max(...own) : this.#ofType(getNamedType(field.type));
  }

  /** Returns what the arguments of a field cost as they are written: an input object 1, scalars 0, unless `@cost` says otherwise. */
  ofArguments(parent: GraphQLCompositeType, definition: GraphQLField<unknown, unknown>, field: FieldNode): number {
    let total = 0;
    for (const { name, value } of field.arguments ?? []) {
      const type = definition.args.find((each) => each.name === name.value)?.type;
      const own = this.#places(parent, definition.name).map((each) =>
        this.#rules.weights.get(`${each}(${name.value})`),
      );
      if (type)
        total += this.#ofInput(
          own.find((each) => each !== undefined),
          type,
          value,
        );
    }
    return total;
  }

  listSize(parent: GraphQLCompositeType, field: string): ListSize | undefined {
    return this.#places(parent, field)
      .map((each) => this.#rules.listSizes.get(each))
      .find((each) => each !== undefined);
  }

  #ofType(type: GraphQLNamedType): number {
    const types = isAbstractType(type) ? [type, ...this.#schema.getPossibleTypes(type)] : [type];
    const own = types.flatMap((each) => this.#rules.weights.get(each.name) ?? []);
    return own.length > 0 ? Math.max(...own) : isCompositeType(type) ? 1 : 0;
  }

  #ofInput(own: number | undefined, input: GraphQLInputType, value: ValueNode): number {
    const type = getNamedType(input);
    const ofType = own ?? this.#rules.weights.get(type.name) ?? (isInputObjectType(type) ? 1 : 0);
    if (!isInputObjectType(type)) return ofType;
    if (value.kind === Kind.LIST)
      return value.values.reduce((total, each) => total + this.#ofInput(own, input, each), 0);
    if (value.kind !== Kind.OBJECT) return ofType;
    return value.fields.reduce((total, { name, value: inner }) => {
      const field = type.getFields()[name.value];
      return field
        ? total + this.#ofInput(this.#rules.weights.get(`${type.name}.${name.value}`), field.type, inner)
        : total;
    }, ofType);
  }

  /** The names under which rules for a field may stand. */
  #places(parent: GraphQLCompositeType, field: string): readonly string[] {
    const possible = isInterfaceType(parent) ? this.#schema.getPossibleTypes(parent) : [];
    return isObjectType(parent) || isInterfaceType(parent)
      ? [parent, ...possible].map((each) => `${each.name}.${field}`)
      : [];
  }
}
