import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import { ResponseNames } from './names';
import type { Random } from './random';
import type { Values } from './values';

type Fields = readonly GraphQLField<unknown, unknown>[];

/** Deepest nesting of fields. */
const depthLimit = 6;
/** Most fields of an operation. */
const fieldLimit = 28;

/** Writes the text of one random operation, and chooses its variables. It may break the rule of overlapping fields: validate it. */
export class OperationWriter {
  readonly variables: Record<string, unknown> = {};
  readonly #definitions = new Map<string, string>();
  readonly #fragments: { readonly name: string; readonly on: GraphQLCompositeType; readonly text: string }[] = [];
  readonly #names: ResponseNames;
  #fields = 0;
  #fragmentCount = 0;

  constructor(
    readonly schema: GraphQLSchema,
    readonly random: Random,
    readonly values: Values,
  ) {
    this.#names = new ResponseNames(random);
  }

  write(): string {
    const mutation = this.schema.getMutationType();
    const isMutation = mutation !== undefined && mutation !== null && this.random.chance(0.2);
    const root = (isMutation ? mutation : this.schema.getQueryType()) as GraphQLCompositeType;
    const body = this.#set(root, 0);
    const definitions = [...this.#definitions.values()];
    const head = `${isMutation ? 'mutation' : 'query'}${definitions.length > 0 ? ` (${definitions.join(', ')})` : ''}`;
    return [`${head} ${body}`, ...this.#fragments.map(({ text }) => text)].join('\n');
  }

  #set(type: GraphQLCompositeType, depth: number): string {
    const count = 1 + this.random.below(depth === 0 ? 3 : 4);
    const heads: { readonly head: string; readonly field: GraphQLField<unknown, unknown> }[] = [];
    const selections = Array.from({ length: count }, () => this.#selection(type, depth, heads));
    if (depth === 0 && type === this.schema.getQueryType() && this.random.chance(0.03))
      selections.push(this.#introspection());
    return `{ ${selections.join(' ')} }`;
  }

  #selection(
    type: GraphQLCompositeType,
    depth: number,
    heads: { readonly head: string; readonly field: GraphQLField<unknown, unknown> }[],
  ): string {
    const { random } = this;
    if (random.chance(isAbstractType(type) ? 0.4 : 0.15) && this.#fields < fieldLimit)
      return this.#fragment(type, depth);
    const repeated = heads.length > 0 && random.chance(0.2) ? random.pick(heads) : null;
    if (repeated) return this.#withSelections(repeated.head, repeated.field, depth);
    const fields = this.#choosable(type, depth);
    if (fields.length === 0 || random.chance(0.08)) return this.#typename();
    const field = random.pick(fields);
    const head = this.#head(field, type);
    heads.push({ head, field });
    return this.#withSelections(head, field, depth);
  }

  #choosable(type: GraphQLCompositeType, depth: number): Fields {
    const fields: Fields = isUnionType(type) ? [] : Object.values(type.getFields());
    if (depth < depthLimit && this.#fields < fieldLimit) return fields;
    return fields.filter((field) => !isCompositeType(getNamedType(field.type)));
  }

  #withSelections(head: string, field: GraphQLField<unknown, unknown>, depth: number): string {
    this.#fields += 1;
    const inner = getNamedType(field.type);
    const directives = this.#directives();
    return isCompositeType(inner) ? `${head}${directives} ${this.#set(inner, depth + 1)}` : `${head}${directives}`;
  }

  #typename(): string {
    const alias = this.random.chance(0.3) ? `${this.#names.alias('__typename', ['t'])}: ` : '';
    if (alias === '' && !this.#names.claim('__typename', '__typename')) return 't: __typename';
    return `${alias}__typename${this.#directives()}`;
  }

  #head(field: GraphQLField<unknown, unknown>, type: GraphQLCompositeType): string {
    const args = this.#args(field.args);
    const meaning = `${field.name}${args}`;
    const isAliased = this.random.chance(0.25) || !this.#names.claim(field.name, meaning);
    if (!isAliased) return meaning;
    const siblings = isUnionType(type) ? [] : Object.keys(type.getFields());
    return `${this.#names.alias(meaning, siblings)}: ${meaning}`;
  }

  #args(args: readonly GraphQLArgument[]): string {
    const given = args.filter((each) => isRequiredArgument(each) || this.random.chance(0.6));
    if (given.length === 0) return '';
    return `(${given.map((each) => `${each.name}: ${this.#argument(each)}`).join(', ')})`;
  }

  #argument({ type }: GraphQLArgument): string {
    const { random } = this;
    if (!random.chance(0.35)) return this.values.value(type).text;
    const name = `v${this.#definitions.size}`;
    const isRequired = String(type).endsWith('!');
    const declared = !isRequired && random.chance(0.25) ? `${type}!` : String(type);
    const hasDefault = random.chance(0.3);
    const isNullable = !declared.endsWith('!');
    const presentText = () => {
      const value = this.values.value(type);
      return value.text === 'null' && !isNullable ? null : value.text;
    };
    const text = hasDefault ? presentText() : null;
    this.#definitions.set(name, `$${name}: ${declared}${text === null ? '' : ` = ${text}`}`);
    const mayBeLeftOut = isNullable || text !== null;
    if (!(mayBeLeftOut && random.chance(0.25))) this.variables[name] = this.#variableValue(type, isNullable);
    return `$${name}`;
  }

  #variableValue(type: GraphQLArgument['type'], isNullable: boolean): unknown {
    for (;;) {
      const { json } = this.values.value(type);
      if (json !== null || isNullable) return json;
    }
  }

  #directives(): string {
    if (!this.random.chance(0.14)) return '';
    const first = this.#condition();
    return this.random.chance(0.15)
      ? `${first}${this.#condition(first.includes('@skip') ? 'include' : 'skip')}`
      : first;
  }

  #condition(kind = this.random.chance(0.5) ? 'skip' : 'include'): string {
    if (this.random.chance(0.2)) return ` @${kind}(if: ${this.random.chance(0.5)})`;
    const name = this.random.pick(['p', 'q', 'r']);
    if (!this.#definitions.has(name)) {
      const isLeftOut = this.random.chance(0.2);
      this.#definitions.set(name, `$${name}: Boolean!${isLeftOut ? ` = ${this.random.chance(0.5)}` : ''}`);
      if (!isLeftOut) this.variables[name] = this.random.chance(0.5);
    }
    return ` @${kind}(if: $${name})`;
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const { random } = this;
    const known = this.#fragments.filter(({ on }) => this.#overlap(type, on));
    if (known.length > 0 && random.chance(0.35)) return `...${random.pick(known).name}${this.#directives()}`;
    const on = random.chance(0.1) ? null : random.pick(this.#conditions(type));
    if (on && random.chance(0.3)) {
      this.#fragmentCount += 1;
      const name = `F${this.#fragmentCount}`;
      const text = `fragment ${name} on ${on.name} ${this.#set(on, depth + 1)}`;
      this.#fragments.push({ name, on, text });
      return `...${name}${this.#directives()}`;
    }
    return `...${on ? ` on ${on.name}` : ''}${this.#directives()} ${this.#set(on ?? type, depth + 1)}`;
  }

  /** Types that a fragment on a selection of `type` may name. */
  #conditions(type: GraphQLCompositeType): readonly GraphQLCompositeType[] {
    const all = Object.values(this.schema.getTypeMap()).filter(isCompositeType);
    return all.filter((each) => !each.name.startsWith('__') && this.#overlap(type, each));
  }

  #overlap(one: GraphQLCompositeType, other: GraphQLCompositeType): boolean {
    const others = this.#concrete(other);
    return this.#concrete(one).some((each) => others.includes(each));
  }

  #concrete(type: GraphQLCompositeType): readonly GraphQLCompositeType[] {
    return isObjectType(type) ? [type] : this.schema.getPossibleTypes(type);
  }

  #introspection(): string {
    const types = Object.keys(this.schema.getTypeMap());
    const type = this.random.pick(types);
    return this.random.chance(0.5)
      ? 'i1: __schema { queryType { name } types { name kind } }'
      : `i2_${type}: __type(name: "${type}") { name kind fields { name args { name } type { name } } enumValues { name } possibleTypes { name } }`;
  }
}
