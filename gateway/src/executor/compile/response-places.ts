import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';
import type { FetchNode, Requirement } from '../../planner';
import { fetchedSet } from '../fetched-set';
import type { TypeNames } from './type-names';

/** A place of the response tree, the same for every element of a list. */
export interface Place {
  /** The object type of everything that can be here; null when there can be several, or when it is not certain. */
  type: string | null;
  /** Whether what is here has to say its type all the same. */
  isRead: boolean;
  /** By name in the response tree. */
  readonly below: Map<string, Place>;
}

/** A fetch and the document that is its operation. */
export interface ReadFetch {
  readonly fetch: FetchNode;
  readonly document: DocumentNode;
}

/** Returns a place of which nothing is known. */
export function unknownPlace(): Place {
  return { type: null, isRead: false, below: new Map() };
}

/**
 * Returns the root of the places that fetches fill, with what the supergraph says about each. A place has a type only when everybody who fills it agrees on one.
 *
 * @param fetches those that find their entities in the answers of others come after them
 */
export function responsePlaces(fetches: readonly ReadFetch[], types: TypeNames): Place {
  const root = unknownPlace();
  for (const { fetch, document } of fetches) {
    const place = fetch.path.reduce(placeBelow, root);
    addPlaces(fetchedSet(fetch, document), parentOf(fetch, document, types), place, types);
  }
  for (const { fetch } of fetches) readRequired(fetch.requires ?? [], fetch.path.reduce(placeBelow, root));
  return root;
}

/** Returns the place at a path; one of which nothing is known when nobody fills it. */
export function placeAt(root: Place, path: readonly string[]): Place {
  return path.reduce((place, step) => (step === '@' ? place : (place.below.get(step) ?? unknownPlace())), root);
}

/** Entities say what they are in the fragments of their fetch. */
function parentOf({ requires }: FetchNode, { definitions }: DocumentNode, types: TypeNames): string | null {
  const [operation] = definitions;
  if (requires !== null || operation?.kind !== Kind.OPERATION_DEFINITION) return null;
  return types.rootType(operation.operation);
}

function placeBelow(place: Place, step: string): Place {
  if (step === '@') return place;
  const below = place.below.get(step) ?? unknownPlace();
  place.below.set(step, below);
  return below;
}

/** @param parent what the selections are asked of: an object type or an interface; null when that is not known */
function addPlaces({ selections }: SelectionSetNode, parent: string | null, place: Place, types: TypeNames): void {
  for (const each of selections) {
    if (each.kind === Kind.FRAGMENT_SPREAD) continue;
    if (each.kind === Kind.INLINE_FRAGMENT) {
      const condition = each.typeCondition?.name.value ?? parent;
      // whether it holds is read in the object
      if (condition !== place.type) place.isRead = true;
      addPlaces(each.selectionSet, condition, place, types);
    } else if (each.selectionSet) {
      const type = parent === null ? null : types.fieldType(parent, each.name.value);
      const certain = type !== null && types.isConcrete(type) ? type : null;
      addPlaces(each.selectionSet, type, addPlace(place, (each.alias ?? each.name).value, certain), types);
    }
  }
}

function addPlace(place: Place, name: string, type: string | null): Place {
  const known = place.below.get(name);
  if (known) {
    if (known.type !== type) known.type = null;
    return known;
  }
  const added = { type, isRead: false, below: new Map<string, Place>() };
  place.below.set(name, added);
  return added;
}

/** What is required of an object within an entity depends on the type that it says. */
function readRequired(requirements: readonly Requirement[], place: Place): void {
  for (const each of requirements) {
    if (each.kind === 'fragment') readRequired(each.selections, place);
    else if (each.selections) {
      const below = placeBelow(place, each.from);
      below.isRead = true;
      readRequired(each.selections, below);
    }
  }
}
