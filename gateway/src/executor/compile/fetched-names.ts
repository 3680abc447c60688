import { parse, visit } from 'graphql';
import type { Plan, PlanNode } from '../../planner';

/** Returns every name under which a plan brings a value into the response tree. A field whose name is not among them is asked of nobody. */
export function fetchedNames(plan: Plan): ReadonlySet<string> {
  const names = new Set<string>();
  const gather = (node: PlanNode): void => {
    if (node.kind === 'defer') {
      if (node.primary) gather(node.primary);
      for (const { node: each } of node.deferred) if (each) gather(each);
      return;
    }
    if (node.kind !== 'fetch') {
      node.nodes.forEach(gather);
      return;
    }
    for (const rewrite of node.outputRewrites) if (rewrite.kind === 'rename') names.add(rewrite.to);
    visit(parse(node.operation, { noLocation: true }), {
      Field(field) {
        names.add((field.alias ?? field.name).value);
      },
    });
  };
  if (plan) gather(plan);
  return names;
}
