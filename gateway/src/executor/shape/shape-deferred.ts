import type { GraphQLError } from 'graphql';
import type { DeferredPart } from '../../live/later';
import type { ResponsePath } from '../run/locate-entities';
import { leadsIntoAnswer } from './asked-errors';
import { type DeferredPlace, deferredPlaces } from './deferred-places';
import { shapeExactly } from './reference-shaper';

/**
 * Returns the deferred parts of one label, one for each object, and the places within them where more is deferred. A null that is not allowed makes its
 * own part null and nothing else. An error is told in the part that its path leads into; one that names no object, in the first.
 *
 * @param errors of the fetches that the parts needed
 */
export function shapeDeferred(
  places: readonly DeferredPlace[],
  errors: readonly GraphQLError[],
  label: string | null,
): { readonly parts: readonly DeferredPart[]; readonly within: readonly DeferredPlace[] } {
  const parts: DeferredPart[] = [];
  const within: DeferredPlace[] = [];
  for (const { selection, source, path } of places) {
    const related = errors.filter((each) => isRelated(each.path ?? [], path));
    const shaped = shapeExactly(selection, source, related, path);
    const { data } = shaped;
    const told = related.filter((each) => isTold(each.path ?? [], path, data, parts.length === 0));
    const all = [...told, ...shaped.errors];
    parts.push({ data, path, ...(label !== null && { label }), ...(all.length > 0 && { errors: all }) });
    if (data) within.push(...deferredPlaces(selection, source, data, path));
  }
  return { parts, within };
}

/** True when one of the paths leads to the other. */
function isRelated(error: ResponsePath, place: ResponsePath): boolean {
  const length = Math.min(error.length, place.length);
  for (let index = 0; index < length; index += 1) if (error[index] !== place[index]) return false;
  return true;
}

function isTold(error: ResponsePath, place: ResponsePath, data: unknown, isFirst: boolean): boolean {
  return error.length > place.length ? leadsIntoAnswer(error.slice(place.length), data) : isFirst;
}
