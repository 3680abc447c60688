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

type Placed = OrderedFetch & { readonly index: number };
type Group = readonly Placed[];

/**
 * Returns the requests of a plan. Entity fetches of one subgraph become one request where they are equally far down the plan, and where nobody waits for the earlier one: it
 * is then asked with the later one. A request waits for what each of its fetches waits for, which costs a little time when one branch is slower than another and saves requests.
 * Root fetches stay as they are, so that no mutation moves.
 */
export function joinFetches(ordered: readonly OrderedFetch[]): readonly JoinedFetches[] {
  const placed = ordered.map((each, index) => ({ ...each, index }));
  const level = [...groupBy(placed, groupKey).values()].sort((a, b) => levelOf(a) - levelOf(b));
  const groups = delayLeaves(level, ordered);
  const placeOf = new Map(groups.flatMap((group, place) => group.map(({ index }) => [index, place] as const)));
  return groups.map((group) => ({
    fetches: group.map(({ fetch }) => fetch) as [FetchNode, ...FetchNode[]],
    block: group[0]?.block ?? null,
    after: [...new Set(group.flatMap(({ after }) => after.map((each) => placeOf.get(each) ?? 0)))].sort(
      (a, b) => a - b,
    ),
  }));
}

function groupKey(placed: Placed): string {
  return isAlone(placed) ? `alone ${placed.index}` : `${placed.level} ${destination(placed)}`;
}

/** Values from above differ from path to path. */
function isAlone({ fetch }: Placed): boolean {
  return fetch.requires === null || fetch.contexts !== undefined;
}

function destination({ fetch, block }: Placed): string {
  return `${block ?? ''} ${fetch.subgraph}`;
}

function levelOf([first]: Group): number {
  return first?.level ?? 0;
}

/**
 * Puts each group for which nobody waits into the next one of its subgraph, as long as the answer as a whole can come no later: when nobody waits for that one either, or when that one waits for
 * all of it anyway.
 *
 * @param groups in the order of their levels
 */
function delayLeaves(groups: readonly Group[], ordered: readonly OrderedFetch[]): readonly Group[] {
  const waitedFor = new Set(ordered.flatMap(({ after }) => after));
  const isLeaf = (group: Group) => group.every((each) => !isAlone(each) && !waitedFor.has(each.index));
  const kept = [...groups];
  for (let place = 0; place < kept.length; place += 1) {
    const group = kept[place] as Group;
    const [first] = group;
    if (first === undefined || !isLeaf(group)) continue;
    const later = kept.findIndex(
      (other, at) =>
        at > place &&
        other.every((each) => !isAlone(each) && destination(each) === destination(first)) &&
        (isLeaf(other) || waitsForAll(other, group, ordered)),
    );
    if (later === -1) continue;
    kept[later] = [...(kept[later] as Group), ...group];
    kept.splice(place, 1);
    place -= 1;
  }
  return kept;
}

/** Tells whether a group waits for everything that another one waits for. */
function waitsForAll(group: Group, other: Group, ordered: readonly OrderedFetch[]): boolean {
  const waits = new Set<number>();
  const add = (index: number): void => {
    if (waits.has(index)) return;
    waits.add(index);
    for (const each of ordered[index]?.after ?? []) add(each);
  };
  for (const { after } of group) for (const each of after) add(each);
  return other.every(({ after }) => after.every((each) => waits.has(each)));
}
