import type { FetchNode } from '../../planner';
import { groupBy } from './group-by';
import type { OrderedFetch } from './order-fetches';

/** Fetches that go to a subgraph in one request: one root fetch, or one or more entity fetches. */
export interface JoinedFetches {
  readonly fetches: readonly [FetchNode, ...FetchNode[]];
  /** Places in the list of the requests that must have ended before this one; all of them come earlier in the list. */
  readonly after: readonly number[];
  /** Label of the deferred part that they belong to; null = the first answer. */
  readonly block: string | null;
}

/**
 * Returns the requests of a plan: entity fetches of one subgraph that are equally far down the plan become one. It then waits for what each of them
 * waits for, which costs a little time when one branch is slower than another and saves requests. Root fetches stay as they are, so that no mutation
 * moves.
 */
export function joinFetches(ordered: readonly OrderedFetch[]): readonly JoinedFetches[] {
  const indexed = ordered.map((each, index) => ({ ...each, index }));
  const groups = [...groupBy(indexed, groupKey).values()].sort((a, b) => levelOf(a) - levelOf(b));
  const placeOf = new Map(groups.flatMap((group, place) => group.map(({ index }) => [index, place] as const)));
  return groups.map((group) => ({
    fetches: group.map(({ fetch }) => fetch) as [FetchNode, ...FetchNode[]],
    block: group[0]?.block ?? null,
    after: [...new Set(group.flatMap(({ after }) => after.map((each) => placeOf.get(each) ?? 0)))].sort(
      (a, b) => a - b,
    ),
  }));
}

function groupKey({ fetch, level, index, block }: OrderedFetch & { readonly index: number }): string {
  // values from above differ from path to path
  const isAlone = fetch.requires === null || fetch.contexts !== undefined;
  return isAlone ? `alone ${index}` : `${level} ${block ?? ''} ${fetch.subgraph}`;
}

function levelOf([first]: readonly OrderedFetch[]): number {
  return first?.level ?? 0;
}
