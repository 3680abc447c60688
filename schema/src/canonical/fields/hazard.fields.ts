import { hazardCategoryCodes, hazardLevelCodes } from '../../codes';
import { type CanonicalField, type EntryFields, photosField } from './canonical-field';
import { houseOrPlaceFields, momentField } from './place.fields';

/** Fields of a hazard that was found, in whatever entry. */
export const foundHazardFields: readonly CanonicalField[] = [
  {
    path: 'hazard.category',
    zh: '隐患类别',
    en: 'Kind of hazard',
    type: 'CODE',
    list: hazardCategoryCodes,
    required: true,
    basic: true,
  },
  {
    path: 'hazard.level',
    zh: '隐患级别',
    en: 'Level',
    type: 'CODE',
    list: hazardLevelCodes,
    basic: true,
    otherwise: 'GENERAL',
  },
  { path: 'hazard.description', zh: '描述', en: 'Description', type: 'LONG_TEXT', required: true, basic: true },
  {
    path: 'hazard.inPublicArea',
    zh: '位于公共区域',
    en: 'In a public area',
    type: 'BOOLEAN',
    basic: true,
    otherwise: false,
  },
  { path: 'hazard.fixedOnSite', zh: '当场整改', en: 'Fixed on site', type: 'BOOLEAN', basic: true, otherwise: false },
  { path: 'hazard.treatBy', zh: '整改期限', en: 'To be treated by', type: 'DATE', basic: true },
  {
    path: 'hazard.responsiblePerson',
    zh: '责任人',
    en: 'Who has to treat it',
    type: 'TEXT',
    knownFrom: 'subject.ownerName',
  },
  {
    path: 'hazard.responsiblePhone',
    zh: '责任人电话',
    en: 'Their phone',
    type: 'PHONE',
    knownFrom: 'subject.ownerPhone',
  },
];

export const hazardFields: EntryFields = {
  groups: [{ path: 'hazard', zh: '隐患', en: 'Hazard', repeats: false, optional: false }],
  fields: [...houseOrPlaceFields, momentField('发现时间', 'When it was found'), ...foundHazardFields, photosField],
};
