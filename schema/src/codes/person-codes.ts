import { codeList } from './code-list';

export const sexCodes = codeList('GB/T 2261.1', {
  UNKNOWN: { code: '0', zh: '未知的性别', en: 'Not known' },
  MALE: { code: '1', zh: '男', en: 'Male' },
  FEMALE: { code: '2', zh: '女', en: 'Female' },
  UNSPECIFIED: { code: '9', zh: '未说明的性别', en: 'Not specified' },
});

export const politicalStatusCodes = codeList('GB/T 4762', {
  PARTY_MEMBER: { code: '01', zh: '中共党员', en: 'Member of the Communist Party of China' },
  PROBATIONARY_MEMBER: { code: '02', zh: '中共预备党员', en: 'Probationary member' },
  LEAGUE_MEMBER: { code: '03', zh: '共青团员', en: 'Member of the Communist Youth League' },
  NON_PARTY: { code: '12', zh: '无党派人士', en: 'Without party affiliation' },
  MASSES: { code: '13', zh: '群众', en: 'Citizen' },
});

export const educationCodes = codeList('GB/T 4658', {
  POSTGRADUATE: { code: '10', zh: '研究生教育', en: 'Postgraduate' },
  BACHELOR: { code: '20', zh: '大学本科教育', en: 'Bachelor' },
  COLLEGE: { code: '30', zh: '大学专科教育', en: 'College' },
  VOCATIONAL: { code: '40', zh: '中等职业教育', en: 'Vocational secondary' },
  SENIOR_SECONDARY: { code: '60', zh: '普通高级中学教育', en: 'Senior secondary' },
  JUNIOR_SECONDARY: { code: '70', zh: '初级中学教育', en: 'Junior secondary' },
  PRIMARY: { code: '80', zh: '小学教育', en: 'Primary' },
  OTHER: { code: '90', zh: '其他', en: 'Other' },
});

export const maritalStatusCodes = codeList('GB/T 2261.2', {
  NEVER_MARRIED: { code: '10', zh: '未婚', en: 'Never married' },
  MARRIED: { code: '20', zh: '已婚', en: 'Married' },
  WIDOWED: { code: '30', zh: '丧偶', en: 'Widowed' },
  DIVORCED: { code: '40', zh: '离婚', en: 'Divorced' },
  UNSPECIFIED: { code: '90', zh: '未说明的婚姻状况', en: 'Not specified' },
});
