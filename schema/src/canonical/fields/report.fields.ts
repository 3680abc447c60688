import type { CanonicalField, FieldGroup } from './canonical-field';

/** Fields that every report has: when, and where. */
export const reportFields: readonly CanonicalField[] = [
  { path: 'houseId', zh: '房屋', en: 'House', type: 'REFERENCE', basic: true, knownFrom: 'subject.id' },
  { path: 'placeId', zh: '场所', en: 'Place', type: 'REFERENCE', basic: true, knownFrom: 'subject.id' },
  { path: 'gridCode', zh: '网格', en: 'Grid', type: 'REFERENCE', basic: true, knownFrom: 'grid.code' },
  { path: 'address', zh: '地点', en: 'Where, in words', type: 'TEXT', basic: true, knownFrom: 'subject.address' },
  { path: 'position.longitude', zh: '经度', en: 'Longitude', type: 'DEGREES', required: true, basic: true },
  { path: 'position.latitude', zh: '纬度', en: 'Latitude', type: 'DEGREES', required: true, basic: true },
  {
    path: 'occurredAt',
    zh: '发生时间',
    en: 'When it happened or was found',
    type: 'MOMENT',
    required: true,
    basic: true,
    knownFrom: 'now',
  },
];

/** Needed only for a spot in the open: a house and a place have a position. */
export const positionGroup: FieldGroup = {
  path: 'position',
  zh: '坐标',
  en: 'Position',
  repeats: false,
  optional: true,
};

/** What happened, in words. */
export const descriptionField: CanonicalField = {
  path: 'description',
  zh: '描述',
  en: 'Description',
  type: 'LONG_TEXT',
  required: true,
  basic: true,
};
