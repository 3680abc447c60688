import { type EntryFields, photosField } from './canonical-field';
import { descriptionField, positionGroup, reportFields } from './report.fields';

export const wishFields: EntryFields = {
  groups: [positionGroup],
  fields: [
    ...reportFields,
    { path: 'wisherName', zh: '许愿人', en: 'Whose wish it is', type: 'TEXT', required: true, basic: true },
    { path: 'wisherPhone', zh: '联系电话', en: 'Their phone', type: 'PHONE', basic: true },
    { path: 'title', zh: '标题', en: 'Title', type: 'TEXT', required: true, basic: true },
    descriptionField,
    photosField,
  ],
};
