import { visitMethodCodes, visitOutcomeCodes } from '../../codes';
import { type EntryFields, photosField } from './canonical-field';
import { foundHazardFields } from './hazard.fields';
import { newTenantFields } from './tenant.fields';

export const visitFields: EntryFields = {
  groups: [
    { path: 'newTenants', zh: '新租客', en: 'New tenants', repeats: true, optional: true },
    { path: 'hazard', zh: '发现的隐患', en: 'A hazard that was found', repeats: false, optional: true },
  ],
  fields: [
    { path: 'houseId', zh: '房屋', en: 'House', type: 'REFERENCE', basic: true, knownFrom: 'subject.id' },
    { path: 'placeId', zh: '场所', en: 'Place', type: 'REFERENCE', basic: true, knownFrom: 'subject.id' },
    { path: 'gridCode', zh: '网格', en: 'Grid', type: 'REFERENCE', basic: true, knownFrom: 'grid.code' },
    {
      path: 'occurredAt',
      zh: '走访时间',
      en: 'When the visit took place',
      type: 'MOMENT',
      required: true,
      basic: true,
      knownFrom: 'now',
    },
    {
      path: 'method',
      zh: '走访方式',
      en: 'How the visit was made',
      type: 'CODE',
      list: visitMethodCodes,
      basic: true,
      otherwise: 'FACE_TO_FACE',
    },
    {
      path: 'outcome',
      zh: '走访结果',
      en: 'What came of the visit',
      type: 'CODE',
      list: visitOutcomeCodes,
      basic: true,
      otherwise: 'MET',
    },
    { path: 'remark', zh: '备注', en: 'Remark', type: 'LONG_TEXT', basic: true, otherwise: '' },
    ...newTenantFields('newTenants'),
    ...foundHazardFields,
    photosField,
  ],
};
