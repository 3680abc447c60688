import { parse, print } from 'graphql';
import type { DeferNode, FetchNode, Plan, PlanNode, Requirement, Rewrite } from './plan';

/** Returns a plan as text for people: one line for each node, with its parts below it. */
export function printPlan(plan: Plan): string {
  return plan === null ? 'nothing to fetch\n' : `${printNode(plan).join('\n')}\n`;
}

function printNode(node: PlanNode): string[] {
  if (node.kind === 'fetch') return printFetch(node);
  if (node.kind === 'defer') return printDefer(node);
  return [node.kind, ...node.nodes.flatMap(printNode).map(indent)];
}

function printDefer({ primary, deferred }: DeferNode): string[] {
  return [
    'first',
    ...(primary ? printNode(primary) : ['nothing to fetch']).map(indent),
    ...deferred.flatMap(({ label, after, node }) => [
      `deferred ${label}${after.length > 0 ? `, after ${after.join(' and ')}` : ''}`,
      ...(node ? printNode(node) : ['nothing to fetch']).map(indent),
    ]),
  ];
}

function printFetch(fetch: FetchNode): string[] {
  const at = fetch.path.length > 0 ? ` at ${fetch.path.join('.')}` : '';
  return [
    `fetch ${fetch.id === undefined ? '' : `${fetch.id}: `}${fetch.subgraph}${at}`,
    ...(fetch.requires ? [indent(`requires { ${printRequirements(fetch.requires)} }`)] : []),
    ...(fetch.contexts ?? []).map(({ path, to }) => indent(`$${to} from ${path.join(' ')}`)),
    ...fetch.inputRewrites.map((each) => indent(`sends with ${printRewrite(each)}`)),
    ...fetch.outputRewrites.map((each) => indent(`takes with ${printRewrite(each)}`)),
    ...printOperation(fetch.operation).map(indent),
  ];
}

/** Returns the lines of a GraphQL document. */
export function printOperation(operation: string): string[] {
  return print(parse(operation, { noLocation: true })).split('\n');
}

/** Returns what a representation is made of, in GraphQL's words. */
export function printRequirements(requirements: readonly Requirement[]): string {
  return requirements.map(printRequirement).join(' ');
}

function printRequirement(requirement: Requirement): string {
  if (requirement.kind === 'fragment')
    return `... on ${requirement.typeCondition} { ${printRequirements(requirement.selections)} }`;
  const { from, to, selections } = requirement;
  const name = from === to ? to : `${to}: ${from}`;
  return selections ? `${name} { ${printRequirements(selections)} }` : name;
}

function printRewrite(rewrite: Rewrite): string {
  const place = rewrite.path.join('.');
  return rewrite.kind === 'set' ? `${place} = ${JSON.stringify(rewrite.value)}` : `${place} as ${rewrite.to}`;
}

function indent(line: string): string {
  return `  ${line}`;
}
