import { problem } from './input-error';
import type { PlaceRequest } from './place-entry';

/** What is wrong with an input that names no subject, or two. */
export const nameOne = problem(
  'BAD_INPUT',
  'houseId',
  'Name a house or a place, one of the two. 请填写房屋或场所之一。',
);

/** Returns the house or the place that an input names; null when it names none, or both. */
export function houseOrPlace({
  houseId,
  placeId,
  gridCode = null,
}: {
  readonly houseId?: string | null;
  readonly placeId?: string | null;
  readonly gridCode?: string | null;
}): PlaceRequest | null {
  if (houseId && !placeId) return { type: 'House', id: houseId, field: 'houseId', gridCode };
  if (placeId && !houseId) return { type: 'Place', id: placeId, field: 'placeId', gridCode };
  return null;
}
