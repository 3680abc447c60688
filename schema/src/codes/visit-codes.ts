import { codeList } from './code-list';

export const visitOutcomeCodes = codeList('OneGrid visit outcome 走访结果', {
  MET: { code: 'MET', zh: '见面', en: 'Met' },
  NO_ANSWER: { code: 'NO_ANSWER', zh: '无人应答', en: 'No answer' },
  REFUSED: { code: 'REFUSED', zh: '拒绝', en: 'Refused' },
  ACCESS_RESTRICTED: { code: 'ACCESS_RESTRICTED', zh: '无法进入', en: 'Access restricted' },
  MOVED_OUT: { code: 'MOVED_OUT', zh: '已搬离', en: 'Moved out' },
  VACANT: { code: 'VACANT', zh: '空置', en: 'Vacant' },
});

export const visitMethodCodes = codeList('OneGrid visit method 走访方式', {
  FACE_TO_FACE: { code: 'FACE_TO_FACE', zh: '面访', en: 'Face to face' },
  PHONE: { code: 'PHONE', zh: '电话', en: 'Phone' },
  SELF_DECLARATION: { code: 'SELF_DECLARATION', zh: '自主申报', en: 'Self-declaration' },
  PROPERTY_MANAGER: { code: 'PROPERTY_MANAGER', zh: '物业核实', en: 'Property manager' },
  DATA_COMPARISON: { code: 'DATA_COMPARISON', zh: '数据比对', en: 'Comparison of data' },
});

export const visitPurposeCodes = codeList('OneGrid visit purpose 走访目的', {
  ROUTINE: { code: 'ROUTINE', zh: '日常走访', en: 'Routine' },
  HOUSEHOLD: { code: 'HOUSEHOLD', zh: '入户走访', en: 'Household' },
  FLOATING_RESIDENT: { code: 'FLOATING_RESIDENT', zh: '流动人口走访', en: 'Floating resident' },
  CARE: { code: 'CARE', zh: '关爱走访', en: 'Care' },
  KEY_PLACE: { code: 'KEY_PLACE', zh: '重点场所走访', en: 'Key place' },
});

/** 关爱对象: why somebody is looked after, and no more; causes and diagnoses are the responsible department's. */
export const careKindCodes = codeList('OneGrid care register 关爱对象', {
  ELDERLY_ALONE: { code: 'ELDERLY_ALONE', zh: '独居老人', en: 'Elderly person living alone' },
  DISABLED: { code: 'DISABLED', zh: '残疾人', en: 'Person with a disability' },
  MINIMUM_ALLOWANCE: { code: 'MINIMUM_ALLOWANCE', zh: '低保人员', en: 'Receives the minimum allowance' },
  LEFT_BEHIND: { code: 'LEFT_BEHIND', zh: '留守人员', en: 'Left behind' },
});
