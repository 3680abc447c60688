import type { FetchNode, Plan, PlanNode } from '../../planner';

/** A fetch and what it has to wait for. */
export interface OrderedFetch {
  readonly fetch: FetchNode;
  /** Places in the list of the fetches that must have ended before this one; all of them come earlier in the list. */
  readonly after: readonly number[];
  /** Length of the longest chain of fetches before this one; 0 for one that waits for nothing. */
  readonly level: number;
}

/** Returns the fetches of a plan as a list: what stood inside each other as sequences and parallels is said by `after`. */
export function orderFetches(plan: Plan): readonly OrderedFetch[] {
  const ordered: OrderedFetch[] = [];

  /** Returns what has to be waited for when the node must have ended. */
  function add(node: PlanNode, after: readonly number[]): readonly number[] {
    switch (node.kind) {
      case 'fetch': {
        const level = Math.max(-1, ...after.map((each) => ordered[each]?.level ?? 0)) + 1;
        return [ordered.push({ fetch: node, after, level }) - 1];
      }
      case 'sequence':
        return node.nodes.reduce((last, each) => add(each, last), after);
      case 'parallel':
        return node.nodes.flatMap((each) => add(each, after));
    }
  }

  if (plan) add(plan, []);
  return ordered;
}
