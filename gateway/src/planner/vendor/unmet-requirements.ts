import type { FetchNode, PlanNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type DocumentNode, Kind, type OperationTypeNode, parse, type SelectionSetNode } from 'graphql';
import { fieldSetOf, graphOf } from '../supergraph/required-field-sets';
import { type FieldsDefinitions, fieldOf, fieldsDefinitions, namedTypeOf } from '../supergraph/type-definitions';
import { walkFieldSet } from '../supergraph/walk-field-set';

/** Says whether a plan asks a subgraph for a field without what the field requires there. */
export type HasUnmetRequirement = (plan: QueryPlan) => boolean;

/** What a supergraph says about a subgraph, as far as plans are judged by it. */
interface Names {
  /** Name in `join__Graph`. */
  graphOf(subgraph: string): string;
  rootTypeOf(kind: OperationTypeNode): string | undefined;
}

/**
 * Returns the judge of plans for a supergraph in which something required has a requirement itself; null when there is no such chain, since the planner gets
 * the others right.
 */
export function unmetRequirements(supergraph: DocumentNode, names: Names): HasUnmetRequirement | null {
  const required = new RequiredFields(fieldsDefinitions(supergraph));
  if (!required.hasChain()) return null;
  const isUnmet = (fetch: FetchNode) => isUnmetIn(fetch, names, required);
  return ({ node }) => fetchesOf(node).some(isUnmet);
}

/** Field sets of `@requires`. */
class RequiredFields {
  readonly #sets = new Map<string, SelectionSetNode>();
  readonly #withRequirement = new Set<string>();

  constructor(readonly types: FieldsDefinitions) {
    for (const [type, { fields = [] }] of types)
      for (const { name, directives = [] } of fields)
        for (const directive of directives) {
          const set = fieldSetOf(directive, 'requires');
          if (!set) continue;
          this.#sets.set(`${graphOf(directive)} ${type}.${name.value}`, set);
          for (const each of this.family(type)) this.#withRequirement.add(`${each}.${name.value}`);
        }
  }

  /** Whether a required field has a requirement itself. */
  hasChain(): boolean {
    let isChained = false;
    for (const [coordinate, set] of this.#sets) {
      const type = coordinate.slice(coordinate.indexOf(' ') + 1, coordinate.indexOf('.'));
      walkFieldSet(this.types, type, set, (parent, field) => {
        isChained ||= this.#withRequirement.has(`${parent}.${field.name.value}`);
        return field;
      });
    }
    return isChained;
  }

  /** What a field requires in a subgraph, or undefined. */
  of(graph: string, type: string, field: string): SelectionSetNode | undefined {
    const own = [type, ...this.#interfacesOf(type)].map((each) => this.#sets.get(`${graph} ${each}.${field}`));
    return own.find((each) => each !== undefined);
  }

  /** A type, its interfaces and its implementations. */
  family(type: string): readonly string[] {
    const implementations = [...this.types.keys()].filter((each) => this.#interfacesOf(each).includes(type));
    return [type, ...this.#interfacesOf(type), ...implementations];
  }

  #interfacesOf(type: string): readonly string[] {
    return this.types.get(type)?.interfaces?.map(({ name }) => name.value) ?? [];
  }
}

function isUnmetIn(fetch: FetchNode, names: Names, required: RequiredFields): boolean {
  const graph = names.graphOf(fetch.serviceName);
  const [definition] = parse(fetch.operation, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) return false;

  function isUnmet({ selections }: SelectionSetNode, type: string, isEntity: boolean): boolean {
    return selections.some((each) => {
      if (each.kind === Kind.FRAGMENT_SPREAD) return false;
      if (each.kind === Kind.INLINE_FRAGMENT)
        return isUnmet(each.selectionSet, each.typeCondition?.name.value ?? type, isEntity);
      const set = required.of(graph, type, each.name.value);
      if (set && !(isEntity && isSent(set, sentOf(fetch, required.family(type))))) return true;
      const field = fieldOf(required.types, type, each.name.value);
      return each.selectionSet && field ? isUnmet(each.selectionSet, namedTypeOf(field.type), false) : false;
    });
  }

  if (!fetch.requires) return isUnmet(definition.selectionSet, names.rootTypeOf(fetch.operationKind) ?? '', false);
  const [entities] = definition.selectionSet.selections;
  return entities?.kind === Kind.FIELD && entities.selectionSet ? isUnmet(entities.selectionSet, '', true) : false;
}

/** What the representations of a fetch hold of entities of these types. */
function sentOf({ requires = [] }: FetchNode, types: readonly string[]): readonly QueryPlanSelectionNode[] {
  return requires.filter((each) => each.kind === 'InlineFragment' && types.includes(each.typeCondition ?? ''));
}

/** Whether all fields of a field set are sent, under whatever type conditions. */
function isSent({ selections }: SelectionSetNode, sent: readonly QueryPlanSelectionNode[]): boolean {
  const fields = sent.flatMap(fieldsOf);
  return selections.every((each) => {
    if (each.kind === Kind.FRAGMENT_SPREAD) return true;
    if (each.kind === Kind.INLINE_FRAGMENT) return isSent(each.selectionSet, sent);
    const same = fields.filter(({ name }) => name === each.name.value);
    return (
      same.length > 0 &&
      (!each.selectionSet ||
        isSent(
          each.selectionSet,
          same.flatMap(({ selections = [] }) => selections),
        ))
    );
  });
}

function fieldsOf(selection: QueryPlanSelectionNode): readonly Extract<QueryPlanSelectionNode, { kind: 'Field' }>[] {
  return selection.kind === 'Field' ? [selection] : selection.selections.flatMap(fieldsOf);
}

function fetchesOf(node: QueryPlan['node']): readonly FetchNode[] {
  if (!node) return [];
  switch (node.kind) {
    case 'Fetch':
      return [node];
    case 'Sequence':
    case 'Parallel':
      return (node.nodes as readonly PlanNode[]).flatMap(fetchesOf);
    case 'Flatten':
      return fetchesOf(node.node);
    case 'Defer':
      return [node.primary.node, ...node.deferred.map((each) => each.node)].flatMap(fetchesOf);
    case 'Condition':
      return [node.ifClause, node.elseClause].flatMap(fetchesOf);
    case 'Subscription':
      return [node.primary, ...fetchesOf(node.rest)];
  }
}
