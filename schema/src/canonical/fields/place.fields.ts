import type { CanonicalField } from './canonical-field';

/** What an entry is about, chosen and not typed. */
const houseField: CanonicalField = {
  path: 'houseId',
  zh: '房屋',
  en: 'House',
  type: 'REFERENCE',
  basic: true,
  knownFrom: 'subject.id',
};

const placeField: CanonicalField = { ...houseField, path: 'placeId', zh: '场所', en: 'Place' };

const gridField: CanonicalField = {
  path: 'gridCode',
  zh: '网格',
  en: 'Grid',
  type: 'REFERENCE',
  basic: true,
  knownFrom: 'grid.code',
};

/** Where an entry is that can only be about a house. */
export const houseFields: readonly CanonicalField[] = [{ ...houseField, required: true }, gridField];

/** Where an entry is that can be about a house or a place. */
export const houseOrPlaceFields: readonly CanonicalField[] = [houseField, placeField, gridField];

/** Returns the moment of an entry, under the name that its kind has for it. */
export function momentField(zh: string, en: string): CanonicalField {
  return { path: 'occurredAt', zh, en, type: 'MOMENT', required: true, basic: true, knownFrom: 'now' };
}

/** What the worker adds in words; at most 500 characters. */
export const remarkField: CanonicalField = {
  path: 'remark',
  zh: '备注',
  en: 'Remark',
  type: 'LONG_TEXT',
  basic: true,
  otherwise: '',
};
