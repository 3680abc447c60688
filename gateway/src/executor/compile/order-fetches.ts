import type { DeferNode, FetchNode, Plan, PlanNode } from '../../planner';

/** A fetch and what it has to wait for. */
export interface OrderedFetch {
  readonly fetch: FetchNode;
  /** Places in the list of the fetches that must have ended before this one; all of them come earlier in the list. */
  readonly after: readonly number[];
  /** Length of the longest chain of fetches before this one; 0 for one that waits for nothing. */
  readonly level: number;
  /** Label of the deferred part that it belongs to; null = the first answer. */
  readonly block: string | null;
}

/** Returns the fetches of a plan as a list: what stood inside each other as sequences and parallels is said by `after`. */
export function orderFetches(plan: Plan): readonly OrderedFetch[] {
  const ordered: OrderedFetch[] = [];
  const placesOf = new Map<string, number[]>();

  function addFetch(fetch: FetchNode, after: readonly number[], block: string | null): readonly number[] {
    const level = Math.max(-1, ...after.map((each) => ordered[each]?.level ?? 0)) + 1;
    const place = ordered.push({ fetch, after, level, block }) - 1;
    if (fetch.id !== undefined) placesOf.set(fetch.id, [...(placesOf.get(fetch.id) ?? []), place]);
    return [place];
  }

  /** A deferred part waits for the fetches that it names and for nothing else of the first answer. */
  function addDefer({ primary, deferred }: DeferNode, after: readonly number[], block: string | null) {
    const ends = primary ? add(primary, after, block) : after;
    for (const { label, after: ids, node } of deferred) {
      const named = ids.flatMap((id) => placesOf.get(id) ?? []);
      if (node) add(node, [...new Set([...after, ...named])], label);
    }
    return ends;
  }

  /** Returns what has to be waited for when the node must have ended. */
  function add(node: PlanNode, after: readonly number[], block: string | null): readonly number[] {
    switch (node.kind) {
      case 'fetch':
        return addFetch(node, after, block);
      case 'defer':
        return addDefer(node, after, block);
      case 'sequence':
        return node.nodes.reduce((last, each) => add(each, last, block), after);
      case 'parallel':
        return node.nodes.flatMap((each) => add(each, after, block));
    }
  }

  if (plan) add(plan, [], null);
  return ordered;
}
