import { visitMethodCodes, visitOutcomeCodes } from '../../codes';
import type { EntryFields } from './canonical-field';
import { foundHazardFields } from './hazard.fields';
import { houseOrPlaceFields, momentField, remarkField } from './place.fields';
import { newTenantFields } from './tenant.fields';

export const visitFields: EntryFields = {
  groups: [
    { path: 'newTenants', zh: '新租客', en: 'New tenants', repeats: true, optional: true },
    { path: 'hazard', zh: '发现的隐患', en: 'A hazard that was found', repeats: false, optional: true },
  ],
  fields: [
    ...houseOrPlaceFields,
    momentField('走访时间', 'When the visit took place'),
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
    remarkField,
    ...newTenantFields('newTenants'),
    ...foundHazardFields,
  ],
};
