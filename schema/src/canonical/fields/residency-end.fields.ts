import { residencyEndReasonCodes } from '../../codes';
import type { EntryFields } from './canonical-field';
import { houseFields, momentField, remarkField } from './place.fields';

export const residencyEndFields: EntryFields = {
  groups: [],
  fields: [
    {
      path: 'personId',
      zh: '居住人',
      en: 'Who lived there',
      type: 'REFERENCE',
      required: true,
      basic: true,
      knownFrom: 'person.id',
    },
    ...houseFields,
    momentField('核实时间', 'When it was found out'),
    { path: 'endedOn', zh: '注销日期', en: 'Last day there', type: 'DATE', required: true, basic: true },
    {
      path: 'reason',
      zh: '注销原因',
      en: 'Why',
      type: 'CODE',
      list: residencyEndReasonCodes,
      required: true,
      basic: true,
    },
    { path: 'destination', zh: '去向', en: 'Where the person has gone', type: 'TEXT', basic: true },
    remarkField,
  ],
};
