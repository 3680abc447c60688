import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLInterfaceType,
  GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { type DecidedOperation, deferLabel, type PrivateNames } from '../../planner';

/** One field of an answered object. */
export interface SelectedField {
  /** The client's name. */
  readonly name: string;
  /** Name in the response tree. */
  readonly from: string;
  /** `Type.field`, for messages. */
  readonly coordinate: string;
  readonly kind: 'value' | 'typename' | 'introspection';
  readonly type: GraphQLOutputType;
  /** Null for a leaf. */
  readonly selection: Selection | null;
  /** True when no subgraph is asked for it: an abstract type that nothing implements where the field is. */
  readonly isImpossible: boolean;
}

/** A type that an object of the response tree can have: an interface when only a subgraph with an `@interfaceObject` was asked. */
export type RuntimeType = GraphQLObjectType | GraphQLInterfaceType;

export interface SelectionContext {
  readonly schema: GraphQLSchema;
  readonly fragments: DecidedOperation['fragments'];
  readonly privateNames: PrivateNames;
  /** Names that the plan brings into the response tree. */
  readonly fetchedNames: ReadonlySet<string>;
}

/**
 * What an operation selects of one object, worked out for each runtime type that it meets: repeated fields are merged and type conditions are decided.
 * https://spec.graphql.org/October2021/#CollectFields() and https://spec.graphql.org/October2021/#MergeSelectionSets()
 */
export class Selection {
  readonly type: GraphQLCompositeType;
  readonly sets: readonly SelectionSetNode[];
  readonly context: SelectionContext;
  /** The type that an object has when it does not say: the only one that it can have. */
  readonly onlyType: RuntimeType | null;
  readonly #byType = new Map<RuntimeType, readonly SelectedField[]>();

  constructor(type: GraphQLCompositeType, sets: readonly SelectionSetNode[], context: SelectionContext) {
    this.type = type;
    this.sets = sets;
    this.context = context;
    const possible = isAbstractType(type) ? context.schema.getPossibleTypes(type) : [type];
    this.onlyType = possible.length === 1 ? (possible[0] ?? null) : null;
  }

  /** Whether an object of an unknown type could have fields that are not known to be asked of it. */
  get needsConcreteType(): boolean {
    const { type, context } = this;
    if (!isInterfaceType(type)) return false;
    const names = namesOf(this.fieldsOf(type));
    return context.schema.getPossibleTypes(type).some((each) => namesOf(this.fieldsOf(each)) !== names);
  }

  /** Returns the type of an object of the response tree; null when it says one that it cannot have, or none where there are several. */
  typeOf(typename: unknown): RuntimeType | null {
    if (isObjectType(this.type)) return this.type;
    if (typeof typename !== 'string') return this.onlyType ?? (isInterfaceType(this.type) ? this.type : null);
    const named = this.context.schema.getType(typename);
    if (isObjectType(named)) return this.context.schema.isSubType(this.type, named) ? named : null;
    if (!isInterfaceType(named)) return null;
    return this.onlyType ?? (isInterfaceType(this.type) ? named : null);
  }

  /** Returns the fields of an object of this type, in the order of the answer. */
  fieldsOf(type: RuntimeType): readonly SelectedField[] {
    const known = this.#byType.get(type);
    if (known) return known;
    const fields = selectFields(this, type);
    this.#byType.set(type, fields);
    return fields;
  }
}

function namesOf(fields: readonly SelectedField[]): string {
  return fields.map(({ name }) => name).join();
}

function selectFields({ sets, context }: Selection, type: RuntimeType): readonly SelectedField[] {
  const nodes = new Map<string, FieldNode[]>();
  const visited = new Set<FragmentDefinitionNode>();
  for (const set of sets) gather(set, type, context, nodes, visited);
  return [...nodes].map(([name, [first, ...others]]) => selectedField(name, first as FieldNode, others, type, context));
}

function gather(
  set: SelectionSetNode,
  type: RuntimeType,
  context: SelectionContext,
  nodes: Map<string, FieldNode[]>,
  visited: Set<FragmentDefinitionNode>,
): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const name = (selection.alias ?? selection.name).value;
      const known = nodes.get(name);
      if (known) known.push(selection);
      else nodes.set(name, [selection]);
      continue;
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : context.fragments.get(selection.name.value);
    if (!fragment || (fragment.kind === Kind.INLINE_FRAGMENT && deferLabel(fragment) !== null)) continue;
    if (fragment.kind === Kind.FRAGMENT_DEFINITION) {
      if (visited.has(fragment)) continue;
      visited.add(fragment);
    }
    if (holds(fragment.typeCondition?.name.value, type, context.schema))
      gather(fragment.selectionSet, type, context, nodes, visited);
  }
}

/** https://spec.graphql.org/October2021/#DoesFragmentTypeApply() */
export function holds(condition: string | undefined, type: RuntimeType, schema: GraphQLSchema): boolean {
  if (condition === undefined || condition === type.name) return true;
  const named = schema.getType(condition);
  return isAbstractType(named) && schema.isSubType(named, type);
}

function selectedField(
  name: string,
  first: FieldNode,
  others: readonly FieldNode[],
  parent: RuntimeType,
  context: SelectionContext,
): SelectedField {
  const { schema, privateNames } = context;
  const from = privateNames.get(name) ?? name;
  const coordinate = `${parent.name}.${first.name.value}`;
  const definition = metaField(first.name.value, parent, schema) ?? parent.getFields()[first.name.value];
  if (definition === 'typename' || definition === 'introspection' || definition === undefined) {
    const kind = definition === 'introspection' ? definition : 'typename';
    return { name, from, coordinate, kind, type: parent, selection: null, isImpossible: false };
  }
  const named = getNamedType(definition.type);
  const sets = [first, ...others].flatMap((each) => each.selectionSet ?? []);
  const selection = isCompositeType(named) ? new Selection(named, sets, context) : null;
  const isImpossible = isAbstractType(named) && !context.fetchedNames.has(from);
  return { name, from, coordinate, kind: 'value', type: definition.type, selection, isImpossible };
}

/** https://spec.graphql.org/October2021/#sec-Type-Name-Introspection and https://spec.graphql.org/October2021/#sec-Schema-Introspection */
function metaField(name: string, parent: RuntimeType, schema: GraphQLSchema): 'typename' | 'introspection' | null {
  if (name === '__typename') return 'typename';
  const isSchemaField = name === '__schema' || name === '__type';
  return isSchemaField && parent === schema.getQueryType() ? 'introspection' : null;
}
