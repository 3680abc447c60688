import { environmentProblemCodes } from '../../codes';
import { type EntryFields, photosField } from './canonical-field';
import { descriptionField, positionGroup, reportFields } from './report.fields';

export const environmentProblemFields: EntryFields = {
  groups: [positionGroup],
  fields: [
    ...reportFields,
    {
      path: 'category',
      zh: '类别',
      en: 'What it is about',
      type: 'CODE',
      list: environmentProblemCodes,
      required: true,
      basic: true,
    },
    descriptionField,
    { path: 'urgent', zh: '紧急', en: 'Cannot wait', type: 'BOOLEAN', basic: true, otherwise: false },
    photosField,
  ],
};
