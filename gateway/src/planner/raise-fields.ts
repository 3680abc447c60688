import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  print,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { DecidedOperation } from './decide-conditions';
import type { InterfaceObjects } from './supergraph/interface-objects';

/** Most selections that are written; an operation that would need more stays as it is. */
const maxSelections = 20_000;

/**
 * Returns the operation with fields of one type raised to the interface above them, where some subgraph knows that interface as an `@interfaceObject`:
 * `account { ... on User { age } }` becomes `account { age ... on User { __typename } }`. Under the type condition the planner goes back to the subgraph by
 * a key that it cannot resolve, or builds a circle of fetches. What is asked of other types too is left out of the answer later. A field that a subgraph answers
 * for the type only stays where it is.
 */
export function raiseFields(
  decided: DecidedOperation,
  schema: GraphQLSchema,
  interfaces: InterfaceObjects,
): DecidedOperation {
  if (interfaces.size === 0) return decided;
  const raising = new Raising(decided, schema, interfaces);
  const { operation } = decided;
  const root = schema.getRootType(operation.operation);
  if (!root) return decided;
  const selectionSet = raising.set(operation.selectionSet, root);
  const fragments = [...decided.fragments].map(([name, each]) => {
    const type = schema.getType(each.typeCondition.name.value);
    return [
      name,
      isCompositeType(type) ? { ...each, selectionSet: raising.set(each.selectionSet, type) } : each,
    ] as const;
  });
  return raising.isTooLarge ? decided : { operation: { ...operation, selectionSet }, fragments: new Map(fragments) };
}

class Raising {
  readonly #decided: DecidedOperation;
  readonly #schema: GraphQLSchema;
  readonly #interfaces: InterfaceObjects;
  /** What each response name means; a name with two meanings is not raised. */
  readonly #meanings = new Map<string, Set<string>>();
  #count = 0;

  constructor(decided: DecidedOperation, schema: GraphQLSchema, interfaces: InterfaceObjects) {
    this.#decided = decided;
    this.#schema = schema;
    this.#interfaces = interfaces;
    for (const each of [decided.operation, ...decided.fragments.values()])
      visit(each, {
        Field: (field) => {
          const known = this.#meanings.get(responseName(field)) ?? new Set();
          this.#meanings.set(responseName(field), known.add(meaningOf(field)));
        },
      });
  }

  get isTooLarge(): boolean {
    return this.#count > maxSelections;
  }

  set(set: SelectionSetNode, parent: GraphQLCompositeType): SelectionSetNode {
    return { ...set, selections: set.selections.flatMap((each) => this.#selection(each, parent)) };
  }

  #selection(selection: SelectionNode, parent: GraphQLCompositeType): SelectionNode[] {
    this.#count += 1;
    if (this.isTooLarge) return [];
    if (selection.kind === Kind.FIELD) return [this.#field(selection, parent)];
    const { type, set } = this.#content(selection, parent);
    const isRaisable = isInterfaceType(parent) && this.#interfaces.has(parent.name) && isObjectType(type);
    if (isRaisable && set) return this.#raise(set, type, parent);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
    return [{ ...selection, selectionSet: this.set(selection.selectionSet, type) }];
  }

  #field(field: FieldNode, parent: GraphQLCompositeType): FieldNode {
    const definition = isUnionType(parent) ? undefined : parent.getFields()[field.name.value];
    const type = definition && getNamedType(definition.type);
    const set = field.selectionSet;
    return set && isCompositeType(type) ? { ...field, selectionSet: this.set(set, type) } : field;
  }

  #content(selection: Exclude<SelectionNode, FieldNode>, parent: GraphQLCompositeType) {
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#decided.fragments.get(selection.name.value);
    const named = fragment?.typeCondition && this.#schema.getType(fragment.typeCondition.name.value);
    return { type: isCompositeType(named) ? named : parent, set: fragment?.selectionSet };
  }

  #raise(set: SelectionSetNode, type: GraphQLObjectType, parent: GraphQLInterfaceType): SelectionNode[] {
    const raised: SelectionNode[] = [];
    const kept: SelectionNode[] = [typename];
    const sort = ({ selections }: SelectionSetNode): void => {
      for (const each of selections) {
        this.#count += 1;
        if (this.isTooLarge) return;
        if (each.kind !== Kind.FIELD) {
          const inner = this.#content(each, type);
          const holds = inner.type === type || (!isObjectType(inner.type) && this.#schema.isSubType(inner.type, type));
          if (holds && inner.set) sort(inner.set);
        } else if (this.#canRaise(each, type, parent)) raised.push(this.#field(each, parent));
        else if (each.name.value !== '__typename') kept.push(this.#field(each, type));
      }
    };
    sort(set);
    const typeCondition = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type.name } } as const;
    const rest: SelectionNode = {
      kind: Kind.INLINE_FRAGMENT,
      typeCondition,
      selectionSet: { kind: Kind.SELECTION_SET, selections: kept },
    };
    return [...raised, rest];
  }

  #canRaise(field: FieldNode, type: GraphQLObjectType, parent: GraphQLInterfaceType): boolean {
    const own = type.getFields()[field.name.value];
    const above = parent.getFields()[field.name.value];
    if (!own || !above || String(own.type) !== String(above.type)) return false;
    if (this.#interfaces.get(parent.name)?.has(`${type.name}.${field.name.value}`)) return false;
    return this.#meanings.get(responseName(field))?.size === 1;
  }
}

const typename: SelectionNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

function responseName({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

function meaningOf({ name, arguments: given = [] }: FieldNode): string {
  return `${name.value}(${given.map((each) => print(each)).join()})`;
}
