import { careKindCodes, visitMethodCodes, visitOutcomeCodes, visitPurposeCodes } from '../../codes';
import { careNeed } from '../visit';
import { type EntryFields, photosField } from './canonical-field';
import { foundHazardFields } from './hazard.fields';
import { houseOrPlaceFields, momentField, remarkField } from './place.fields';
import { newTenantFields } from './tenant.fields';

export const visitFields: EntryFields = {
  groups: [
    { path: 'household', zh: '走访的户', en: 'The household that was visited', repeats: false, optional: true },
    { path: 'newTenants', zh: '新租客', en: 'New tenants', repeats: true, optional: true },
    { path: 'hazard', zh: '发现的隐患', en: 'A hazard that was found', repeats: false, optional: true },
  ],
  fields: [
    ...houseOrPlaceFields,
    { path: 'personId', zh: '走访人员', en: 'Who was visited', type: 'REFERENCE', basic: true, knownFrom: 'person.id' },
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
    {
      path: 'purpose',
      zh: '走访目的',
      en: 'What the visit was for',
      type: 'CODE',
      list: visitPurposeCodes,
      basic: true,
      otherwise: 'ROUTINE',
    },
    { path: careNeed, zh: '关爱类型', en: 'Why the person is looked after', type: 'CODE', list: careKindCodes },
    { path: 'household.headName', zh: '户主姓名', en: 'Head of the household', type: 'TEXT', required: true },
    { path: 'household.number', zh: '户号', en: 'Number of the household', type: 'TEXT' },
    { path: 'nextDueOn', zh: '下次走访日期', en: 'Next visit on', type: 'DATE' },
    remarkField,
    ...newTenantFields('newTenants'),
    ...foundHazardFields,
    photosField,
  ],
};
