import { residencyEndReasonCodes } from '../../codes';
import type { EntryFields } from './canonical-field';

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
    {
      path: 'houseId',
      zh: '房屋',
      en: 'House',
      type: 'REFERENCE',
      required: true,
      basic: true,
      knownFrom: 'subject.id',
    },
    { path: 'gridCode', zh: '网格', en: 'Grid', type: 'REFERENCE', basic: true, knownFrom: 'grid.code' },
    {
      path: 'occurredAt',
      zh: '核实时间',
      en: 'When it was found out',
      type: 'MOMENT',
      required: true,
      basic: true,
      knownFrom: 'now',
    },
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
    { path: 'remark', zh: '备注', en: 'Remark', type: 'LONG_TEXT', basic: true, otherwise: '' },
  ],
};
