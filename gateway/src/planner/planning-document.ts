import {
  type DirectiveNode,
  type DocumentNode,
  doTypesOverlap,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  type NameNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { DecidedOperation } from './decide-conditions';
import type { PrivateNames } from './private-names';
import { withDefaultValues } from './with-default-values';

/** What an entity fetch calls its representations; a client's variable of that name is sent under another one. */
const reservedVariable = 'representations';

/** A variable as subgraphs get it (key), and as the client calls it. */
export type VariableNames = ReadonlyMap<string, string>;

export interface PlanningDocument {
  /** Null when nothing is left that a subgraph could answer. */
  readonly document: DocumentNode | null;
  readonly variableNames: VariableNames;
}

/**
 * Returns the operation as the planner gets it: with private names, with `__typename` never under an alias, with `__typename` in selection sets that
 * are empty, with the default values of directives written out, without fields that the gateway answers itself, and without type conditions that always hold or never do (on an `@interfaceObject` the
 * planner fails over `... on Event` inside a type that is always an Event).
 */
export function planningDocument(
  decided: DecidedOperation,
  names: PrivateNames,
  schema: GraphQLSchema,
  knownDirectives: ReadonlySet<string>,
): PlanningDocument {
  const { operation, fragments } = new Rewriting(decided, names, schema, knownDirectives).run();
  if (operation === null) return { document: null, variableNames: new Map() };
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
  return renameVariable(document, operation);
}

class Rewriting {
  readonly #decided: DecidedOperation;
  readonly #names: PrivateNames;
  readonly #schema: GraphQLSchema;
  readonly #known: ReadonlySet<string>;
  /** By name and the type that they stand on; null = has nothing left. */
  readonly #fragments = new Map<string, FragmentDefinitionNode | null>();

  constructor(
    decided: DecidedOperation,
    names: PrivateNames,
    schema: GraphQLSchema,
    knownDirectives: ReadonlySet<string>,
  ) {
    this.#decided = decided;
    this.#names = names;
    this.#schema = schema;
    this.#known = knownDirectives;
  }

  run(): { operation: OperationDefinitionNode | null; fragments: FragmentDefinitionNode[] } {
    const { operation } = this.#decided;
    const type = this.#schema.getRootType(operation.operation);
    const set = type ? this.#set(operation.selectionSet, type) : null;
    return {
      operation: set && {
        ...operation,
        directives: operation.directives?.flatMap((each) => this.#directive(each)),
        selectionSet: set,
      },
      fragments: [...this.#fragments.values()].filter((each) => each !== null),
    };
  }

  #set(set: SelectionSetNode, parent: GraphQLCompositeType): SelectionSetNode | null {
    const selections = set.selections.map((each) => this.#selection(each, parent)).filter((each) => each !== null);
    return selections.length > 0 ? { ...set, selections } : null;
  }

  #selection(selection: SelectionNode, parent: GraphQLCompositeType): SelectionNode | null {
    if (selection.kind === Kind.FIELD) return this.#field(selection, parent);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#spread(selection, parent);
    const type = this.#narrowed(selection.typeCondition?.name.value, parent);
    const set = type && this.#set(selection.selectionSet, type);
    if (!set) return null;
    const directives = selection.directives?.flatMap((each) => this.#directive(each));
    return {
      ...selection,
      directives,
      typeCondition: type === parent ? undefined : selection.typeCondition,
      selectionSet: set,
    };
  }

  #field(field: FieldNode, parent: GraphQLCompositeType): FieldNode | null {
    if (isOwnField(field, parent, this.#schema)) return null;
    if (field.name.value === '__typename') return { ...field, alias: undefined };
    const name = this.#names.get((field.alias ?? field.name).value);
    const definition = isUnionType(parent) ? undefined : parent.getFields()[field.name.value];
    const type = definition && getNamedType(definition.type);
    const set = field.selectionSet && isCompositeType(type) ? this.#set(field.selectionSet, type) : field.selectionSet;
    const alias = name === undefined ? field.alias : nameNode(name);
    const directives = field.directives?.flatMap((each) => this.#directive(each));
    return { ...field, alias, directives, selectionSet: set === null ? typenameOnly : set };
  }

  /** Directives that the planner does not know are for the gateway only; those that it hands on have their default values with them. */
  #directive(directive: DirectiveNode): DirectiveNode[] {
    // a `@defer` that is left has no condition any more
    if (directive.name.value === 'defer') return [directive];
    return this.#known.has(directive.name.value) ? [withDefaultValues(directive, this.#schema)] : [];
  }

  #spread(spread: FragmentSpreadNode, parent: GraphQLCompositeType): FragmentSpreadNode | null {
    const fragment = this.#decided.fragments.get(spread.name.value);
    const type = fragment && this.#narrowed(fragment.typeCondition.name.value, parent);
    if (!type) return null;
    const name = nameNode(`${spread.name.value}_on_${type.name}`);
    let rewritten = this.#fragments.get(name.value);
    if (rewritten === undefined) {
      const set = this.#set(fragment.selectionSet, type);
      const typeCondition = { ...fragment.typeCondition, name: nameNode(type.name) };
      const directives = fragment.directives?.flatMap((each) => this.#directive(each));
      rewritten = set && { ...fragment, name, directives, typeCondition, selectionSet: set };
      this.#fragments.set(name.value, rewritten);
    }
    const directives = spread.directives?.flatMap((each) => this.#directive(each));
    return rewritten && { ...spread, name, directives };
  }

  /** Returns the type inside a type condition: the parent when it always holds, null when it never does. */
  #narrowed(condition: string | undefined, parent: GraphQLCompositeType): GraphQLCompositeType | null {
    const type = condition === undefined ? parent : this.#schema.getType(condition);
    if (!isCompositeType(type) || type === parent) return parent;
    if (isAbstractType(type) && !isUnionType(parent) && this.#schema.isSubType(type, parent)) return parent;
    return doTypesOverlap(this.#schema, type, parent) ? type : null;
  }
}

const typenameOnly: SelectionSetNode = {
  kind: Kind.SELECTION_SET,
  selections: [{ kind: Kind.FIELD, name: nameNode('__typename') }],
};

/** Introspection and the name of a root type are answered here, in whatever fragment they stand. */
function isOwnField({ name }: FieldNode, parent: GraphQLCompositeType, schema: GraphQLSchema): boolean {
  if (name.value === '__schema' || name.value === '__type') return true;
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return name.value === '__typename' && roots.some((each) => each === parent);
}

function renameVariable(document: DocumentNode, operation: OperationDefinitionNode): PlanningDocument {
  const names = (operation.variableDefinitions ?? []).map((each) => each.variable.name.value);
  if (!names.includes(reservedVariable)) return { document, variableNames: new Map() };
  let free = `client_${reservedVariable}`;
  while (names.includes(free)) free = `_${free}`;
  const renamed = visit(document, {
    Variable: (variable) =>
      variable.name.value === reservedVariable ? { ...variable, name: nameNode(free) } : undefined,
  });
  return { document: renamed, variableNames: new Map([[free, reservedVariable]]) };
}

function nameNode(value: string): NameNode {
  return { kind: Kind.NAME, value };
}
