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
});
