import { disputeClassCodes, disputeResolutionCodes, disputeScaleCodes } from '../../codes';
import { type CanonicalField, type EntryFields, photosField } from './canonical-field';
import { descriptionField, positionGroup, reportFields } from './report.fields';

const mainPartyFields: readonly CanonicalField[] = [
  { path: 'mainParty.name', zh: '姓名', en: 'Name', type: 'TEXT', required: true, basic: true },
  { path: 'mainParty.idNumber', zh: '公民身份号码', en: 'Resident id number', type: 'RESIDENT_ID_NUMBER', basic: true },
  { path: 'mainParty.phone', zh: '联系电话', en: 'Phone', type: 'PHONE', basic: true },
  { path: 'mainParty.address', zh: '住址', en: 'Where they live', type: 'TEXT', basic: true },
];

const resolutionFields: readonly CanonicalField[] = [
  {
    path: 'resolution.way',
    zh: '化解方式',
    en: 'How it is resolved',
    type: 'CODE',
    list: disputeResolutionCodes,
    required: true,
    basic: true,
  },
  { path: 'resolution.organisation', zh: '化解组织', en: 'Organisation that resolves it', type: 'TEXT', basic: true },
  { path: 'resolution.responsiblePerson', zh: '责任人', en: 'Who is responsible', type: 'TEXT', basic: true },
  { path: 'resolution.responsiblePhone', zh: '责任人电话', en: 'Their phone', type: 'PHONE', basic: true },
  { path: 'resolution.resolved', zh: '化解是否成功', en: 'Whether it is resolved', type: 'BOOLEAN', basic: true },
  { path: 'resolution.account', zh: '化解情况', en: 'How it went', type: 'LONG_TEXT', basic: true, otherwise: '' },
];

/** GB/T 31000-2015 Table 30. */
export const disputeFields: EntryFields = {
  groups: [
    positionGroup,
    { path: 'mainParty', zh: '主要当事人', en: 'Main party', repeats: false, optional: false },
    { path: 'resolution', zh: '化解', en: 'How it is resolved', repeats: false, optional: true },
  ],
  fields: [
    ...reportFields,
    { path: 'name', zh: '事件名称', en: 'Name', type: 'TEXT', required: true, basic: true },
    {
      path: 'disputeClass',
      zh: '事件类别',
      en: 'Class',
      type: 'CODE',
      list: disputeClassCodes,
      required: true,
      basic: true,
    },
    {
      path: 'scale',
      zh: '规模',
      en: 'Scale',
      type: 'CODE',
      list: disputeScaleCodes,
      basic: true,
      otherwise: 'INDIVIDUAL',
    },
    { path: 'peopleInvolved', zh: '涉及人数', en: 'People involved', type: 'NUMBER', basic: true, otherwise: 2 },
    descriptionField,
    { path: 'organisationInvolved', zh: '涉及单位', en: 'Organisation involved', type: 'TEXT', basic: true },
    ...mainPartyFields,
    { path: 'resolveBy', zh: '化解时限', en: 'To be resolved by', type: 'DATE', required: true, basic: true },
    ...resolutionFields,
    photosField,
  ],
};
