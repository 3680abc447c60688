import type { CanonicalField, FieldGroup } from './canonical-field';
import { houseOrPlaceFields, momentField } from './place.fields';

/** Fields that every report has: when, and where. */
export const reportFields: readonly CanonicalField[] = [
  ...houseOrPlaceFields,
  { path: 'address', zh: '地点', en: 'Where, in words', type: 'TEXT', basic: true, knownFrom: 'subject.address' },
  { path: 'position.longitude', zh: '经度', en: 'Longitude', type: 'DEGREES', required: true, basic: true },
  { path: 'position.latitude', zh: '纬度', en: 'Latitude', type: 'DEGREES', required: true, basic: true },
  momentField('发生时间', 'When it happened or was found'),
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
