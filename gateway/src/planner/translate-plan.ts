import type {
  FetchDataRewrite,
  QueryPlan,
  QueryPlanSelectionNode,
  PlanNode as VendorNode,
} from '@apollo/query-planner';
import { invariant } from '@onegrid/schema';
import type { ContextValue, DeferredNode, FetchNode, Plan, PlanNode, Requirement, Rewrite } from './plan';
import type { VariableNames } from './planning-document';
import { restoreRequiredNames } from './restore-required-names';
import { splitRequirements } from './split-requirements';
import type { RequiredNames } from './supergraph/name-required-fields';

/** What a plan of the vendor's planner must be read with. */
export interface Translation {
  readonly requiredNames: RequiredNames;
  readonly variableNames: VariableNames;
  /** Name of a subgraph in the supergraph's `join__Graph`. */
  graphOf(subgraph: string): string;
}

/**
 * Returns the vendor's plan as ours, frozen. Conditions cannot occur: operations are decided before they are planned. The plan of a subscription is a
 * sequence whose first fetch is the subscription: each event stands for its answer.
 */
export function translatePlan(plan: QueryPlan, translation: Translation): Plan {
  if (plan.node?.kind === 'Subscription') {
    const { primary, rest } = plan.node;
    const nodes = [primary, ...(rest ? [rest] : [])].map((each) => translateNode(each, [], translation));
    return Object.freeze({ kind: 'sequence', nodes: Object.freeze(nodes) });
  }
  return plan.node ? translateNode(plan.node, [], translation) : null;
}

function translateNode(node: VendorNode, path: readonly string[], translation: Translation): PlanNode {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel': {
      const nodes = Object.freeze(node.nodes.map((each) => translateNode(each, path, translation)));
      return Object.freeze({ kind: node.kind === 'Sequence' ? 'sequence' : 'parallel', nodes });
    }
    case 'Flatten':
      return translateNode(node.node, [...path, ...node.path.map(String)], translation);
    case 'Fetch':
      return translateFetch(node, path, translation);
    case 'Defer': {
      const primary = node.primary.node ? translateNode(node.primary.node, path, translation) : null;
      const deferred = node.deferred.map((each) => translateDeferred(each, path, translation));
      return Object.freeze({ kind: 'defer', primary, deferred: Object.freeze(deferred) });
    }
    default:
      invariant(false, `the planner answered a ${node.kind} node`);
  }
}

function translateDeferred(
  { label = '', depends, node }: VendorDeferred,
  path: readonly string[],
  translation: Translation,
): DeferredNode {
  const after = Object.freeze(depends.map(({ id }) => id));
  return Object.freeze({ label, after, node: node ? translateNode(node, path, translation) : null });
}

type VendorDeferred = Extract<VendorNode, { kind: 'Defer' }>['deferred'][number];
type VendorFetch = Extract<VendorNode, { kind: 'Fetch' }>;

function translateFetch(node: VendorFetch, path: readonly string[], translation: Translation): PlanNode {
  const { requiredNames, variableNames } = translation;
  const fetch: FetchNode = {
    kind: 'fetch',
    ...(node.id !== undefined && { id: node.id }),
    subgraph: node.serviceName,
    path: Object.freeze(path),
    operation: node.operation,
    operationName: node.operationName,
    variables: (node.variableUsages ?? []).map((to) => ({ from: variableNames.get(to) ?? to, to })),
    requires: node.requires?.map(translateRequirement) ?? null,
    ...(node.contextRewrites && { contexts: node.contextRewrites.map(translateContext) }),
    inputRewrites: (node.inputRewrites ?? []).map(translateRewrite),
    outputRewrites: (node.outputRewrites ?? []).map(translateRewrite),
  };
  const fetches = splitRequirements(fetch, translation.graphOf(fetch.subgraph), requiredNames).map((each) =>
    Object.freeze(restoreRequiredNames(each, requiredNames)),
  );
  const [only] = fetches;
  return fetches.length === 1 && only ? only : Object.freeze({ kind: 'parallel', nodes: Object.freeze(fetches) });
}

function translateContext({ path, renameKeyTo }: FetchDataRewrite & { kind: 'KeyRenamer' }): ContextValue {
  return { path, to: renameKeyTo };
}

function translateRequirement(selection: QueryPlanSelectionNode): Requirement {
  if (selection.kind === 'InlineFragment') {
    const selections = selection.selections.map(translateRequirement);
    return { kind: 'fragment', typeCondition: selection.typeCondition ?? '', selections };
  }
  const name = selection.alias ?? selection.name;
  return { kind: 'field', from: name, to: name, selections: selection.selections?.map(translateRequirement) ?? null };
}

function translateRewrite(rewrite: FetchDataRewrite): Rewrite {
  return rewrite.kind === 'ValueSetter'
    ? { kind: 'set', path: rewrite.path, value: rewrite.setValueTo }
    : { kind: 'rename', path: rewrite.path, to: rewrite.renameKeyTo };
}
