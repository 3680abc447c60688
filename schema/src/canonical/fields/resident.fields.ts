import { householdRelationCodes, residencyRoleCodes } from '../../codes';
import type { EntryFields } from './canonical-field';
import { houseFields, momentField, remarkField } from './place.fields';
import { newTenantFields } from './tenant.fields';

export const residentFields: EntryFields = {
  groups: [
    { path: 'resident', zh: '居住人', en: 'Who lives there', repeats: false, optional: false },
    { path: 'household', zh: '户', en: 'Household', repeats: false, optional: true },
  ],
  fields: [
    ...houseFields,
    momentField('登记时间', 'When it was taken down'),
    ...newTenantFields('resident'),
    {
      path: 'role',
      zh: '居住身份',
      en: 'Role in the house',
      type: 'CODE',
      list: residencyRoleCodes,
      basic: true,
      otherwise: 'TENANT',
    },
    { path: 'household.number', zh: '户号', en: 'Number of the household', type: 'TEXT', basic: true },
    {
      path: 'household.headName',
      zh: '户主姓名',
      en: 'Head of the household',
      type: 'TEXT',
      required: true,
      basic: true,
    },
    {
      path: 'household.relation',
      zh: '与户主关系',
      en: 'How the person stands to them',
      type: 'CODE',
      list: householdRelationCodes,
      required: true,
      basic: true,
    },
    remarkField,
  ],
};
