import { codeList } from './code-list';

/** What has happened. */
export const emergencyTypeCodes = codeList('GB/T 31000-2015 5.9', {
  SAFETY_ACCIDENT: { code: '01', zh: '安全事故', en: 'Safety accident' },
  MASS_INCIDENT: { code: '02', zh: '群体性事件', en: 'Mass incident' },
  FOOD_SAFETY: { code: '03', zh: '食品安全', en: 'Food safety' },
  CRIMINAL_CASE: { code: '04', zh: '刑事案件', en: 'Criminal case' },
  OTHER: { code: '99', zh: '其他', en: 'Other' },
});

export const emergencyGradeCodes = codeList('GB/T 31000-2015 5.8', {
  EXTREMELY_MAJOR: { code: '01', zh: '特别重大', en: 'Extremely major' },
  MAJOR: { code: '02', zh: '重大', en: 'Major' },
  LARGER: { code: '03', zh: '较大', en: 'Larger' },
  ORDINARY: { code: '04', zh: '一般', en: 'Ordinary' },
});
