import { emergencyGradeCodes, emergencyTypeCodes } from '../../codes';
import { type EntryFields, photosField } from './canonical-field';
import { descriptionField, positionGroup, reportFields } from './report.fields';

export const emergencyFields: EntryFields = {
  groups: [positionGroup],
  fields: [
    ...reportFields,
    { path: 'name', zh: '事件名称', en: 'Name', type: 'TEXT', required: true, basic: true },
    {
      path: 'type',
      zh: '类型',
      en: 'What has happened',
      type: 'CODE',
      list: emergencyTypeCodes,
      required: true,
      basic: true,
    },
    {
      path: 'grade',
      zh: '分级',
      en: 'Grade',
      type: 'CODE',
      list: emergencyGradeCodes,
      basic: true,
      otherwise: 'ORDINARY',
    },
    descriptionField,
    { path: 'casualties', zh: '伤亡人数', en: 'People hurt or dead', type: 'NUMBER', basic: true, otherwise: 0 },
    {
      path: 'inPublicArea',
      zh: '位于公共区域',
      en: 'In a public area',
      type: 'BOOLEAN',
      basic: true,
      otherwise: false,
    },
    {
      path: 'pollutes',
      zh: '造成污染',
      en: 'Pollutes air, water or soil',
      type: 'BOOLEAN',
      basic: true,
      otherwise: false,
    },
    photosField,
  ],
};
