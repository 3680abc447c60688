import {
  type DocumentNode,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import type { FetchNode } from '../../planner';
import { fetchedSet } from '../fetched-set';
import { groupBy } from './group-by';
import type { OrderedFetch } from './order-fetches';
import { type Place, placeAt, type ReadFetch, responsePlaces, unknownPlace } from './response-places';
import type { TypeNames } from './type-names';
import { whatIsAsked } from './what-is-asked';

/** The fetches of a plan, and the places that they fill. */
export interface PlacedFetches {
  readonly ordered: readonly OrderedFetch[];
  /** The root of the response tree. */
  readonly root: Place;
}

/**
 * Returns the fetches of a plan without the `__typename` of fields that can have one type only. The planner asks every object for it that a later fetch names; where the
 * supergraph says that a field is of an object type, the answer is known. Where somebody reads what the subgraph says, or a selection would be empty, it stays.
 * Fetches that ask the same still do.
 */
export function omitTypeNames(ordered: readonly OrderedFetch[], types: TypeNames): PlacedFetches {
  const read = ordered.map(({ fetch }) => ({ fetch, document: parse(fetch.operation, { noLocation: true }) }));
  if (!read.every(isPlain)) return { ordered, root: unknownPlace() };
  const root = responsePlaces(read, types);
  const omitted = new Map<FetchNode, FetchNode>();
  for (const same of groupBy(read, ({ fetch }) => whatIsAsked(fetch)).values()) {
    const places = same.map(({ fetch }) => placeAt(root, fetch.path));
    for (const each of same) omitted.set(each.fetch, omitAt(places, each));
  }
  return { root, ordered: ordered.map((each) => ({ ...each, fetch: omitted.get(each.fetch) ?? each.fetch })) };
}

function omitAt(places: readonly Place[], { fetch, document }: ReadFetch): FetchNode {
  const set = fetchedSet(fetch, document);
  const without = omitBelow(set, places);
  if (without === set) return fetch;
  const changed: DocumentNode = visit(document, { SelectionSet: (each) => (each === set ? without : undefined) });
  return { ...fetch, operation: stripIgnoredCharacters(print(changed)) };
}

/** Rewrites and values from above go by the types of objects, wherever these are. */
function isPlain({ fetch, document }: ReadFetch): boolean {
  const { path, requires, contexts, outputRewrites } = fetch;
  const isAtItsPlace = requires !== null || path.length === 0;
  return isAtItsPlace && contexts === undefined && outputRewrites.length === 0 && document.definitions.length === 1;
}

/** @param places where the objects are of which this is selected */
function omitBelow(set: SelectionSetNode, places: readonly Place[]): SelectionSetNode {
  return mapped(set, (each) => {
    if (each.kind === Kind.FRAGMENT_SPREAD || !each.selectionSet) return each;
    if (each.kind === Kind.INLINE_FRAGMENT) {
      const within = omitBelow(each.selectionSet, places);
      return within === each.selectionSet ? each : { ...each, selectionSet: within };
    }
    const below = places.map((place) => placeAt(place, [(each.alias ?? each.name).value]));
    const within = omitBelow(each.selectionSet, below);
    const without = below.every(({ type, isRead }) => type !== null && !isRead) ? omitFrom(within) : within;
    return without === each.selectionSet ? each : { ...each, selectionSet: without };
  });
}

/** Returns the same set when nothing in it has changed. */
function mapped(set: SelectionSetNode, change: (selection: SelectionNode) => SelectionNode): SelectionSetNode {
  const selections = set.selections.map(change);
  return selections.every((each, index) => each === set.selections[index]) ? set : { ...set, selections };
}

function omitFrom(set: SelectionSetNode): SelectionSetNode {
  const selections = set.selections.filter((each) => !isTypeName(each));
  return selections.length === 0 || selections.length === set.selections.length ? set : { ...set, selections };
}

function isTypeName(selection: SelectionNode): boolean {
  return selection.kind === Kind.FIELD && selection.name.value === '__typename' && selection.alias === undefined;
}
