import { countForm, type FormBurden, type OwnForm } from '@onegrid/kit';

/** 环境投诉登记. */
const complaint: OwnForm = {
  投诉类别: 'CODE',
  行政区划: 'CASCADE',
  地址: 'ADDRESS',
  位置: 'SPOT',
  投诉内容: 'FREE_TEXT',
  紧急程度: 'CODE',
  发生时间: 'DATE',
  投诉人: 'NAME',
  联系电话: 'PHONE',
};

/** Fields and keystrokes of the platform's own form: a complaint, whichever entry it comes from. */
export const formBurdens: readonly FormBurden[] = ['VISIT', 'HAZARD', 'ENVIRONMENT_PROBLEM', 'EMERGENCY'].map((entry) =>
  countForm(entry, null, complaint),
);
