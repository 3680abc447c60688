import { urbanEventClassCodes } from '../../codes';
import { type EntryFields, photosField } from './canonical-field';
import { descriptionField, positionGroup, reportFields } from './report.fields';

export const urbanCaseFields: EntryFields = {
  groups: [positionGroup],
  fields: [
    ...reportFields,
    {
      path: 'eventClass',
      zh: '大类小类代码',
      en: 'Event class',
      type: 'CODE',
      list: urbanEventClassCodes,
      required: true,
      basic: true,
    },
    descriptionField,
    photosField,
  ],
};
