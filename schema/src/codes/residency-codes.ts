import { codeList } from './code-list';

export const inflowReasonCodes = codeList('GB/T 31000-2015 5.11', {
  EMPLOYMENT: { code: '01', zh: '务工', en: 'Employment' },
  FARMING: { code: '02', zh: '务农', en: 'Farming' },
  BUSINESS: { code: '03', zh: '经商', en: 'Business' },
  STUDY: { code: '04', zh: '学习培训', en: 'Study or training' },
  MARRIAGE: { code: '05', zh: '婚嫁', en: 'Marriage' },
  ACCOMPANYING: { code: '06', zh: '随迁', en: 'Accompanying family' },
  MEDICAL: { code: '07', zh: '治病疗养', en: 'Medical treatment' },
  JOINING_RELATIVES: { code: '08', zh: '投亲靠友', en: 'Joining relatives or friends' },
  TRANSFER: { code: '09', zh: '工作调动', en: 'Job transfer' },
  OTHER: { code: '99', zh: '其他', en: 'Other' },
});

export const dwellingCodes = codeList('GB/T 31000-2015 5.13', {
  OWNED: { code: '01', zh: '自购房', en: 'Owned' },
  RENTED: { code: '02', zh: '租赁房屋', en: 'Rented' },
  LODGING: { code: '03', zh: '寄宿', en: 'Lodging' },
  BORROWED: { code: '04', zh: '借住', en: 'Borrowed' },
  EMPLOYER_DORMITORY: { code: '05', zh: '单位宿舍', en: "Employer's dormitory" },
  TEMPORARY_DORMITORY: { code: '06', zh: '临时宿舍', en: 'Temporary dormitory' },
  MIGRANT_WORKERS_APARTMENT: { code: '07', zh: '农民工公寓', en: "Migrant workers' apartment" },
  OTHER: { code: '99', zh: '其他', en: 'Other' },
});

/** Why a residency ended (注销原因). */
export const residencyEndReasonCodes = codeList('OneGrid residency end reason 注销原因', {
  MOVED_OUT: { code: 'MOVED_OUT', zh: '搬离', en: 'Moved out' },
  DIED: { code: 'DIED', zh: '死亡', en: 'Died' },
  RETURNED_HOME: { code: 'RETURNED_HOME', zh: '返籍', en: 'Returned to the place of household registration' },
  MERGED_DUPLICATE: { code: 'MERGED_DUPLICATE', zh: '合并重复', en: 'Duplicate registration, merged' },
  VERIFIED_ABSENT: { code: 'VERIFIED_ABSENT', zh: '核销', en: 'Found absent on verification' },
});

export const rentUseCodes = codeList('GB/T 31000-2015 5.18', {
  DORMITORY: { code: '01', zh: '宿舍', en: 'Dormitory' },
  HOUSING: { code: '02', zh: '住房', en: 'Housing' },
  SHOP: { code: '03', zh: '商铺', en: 'Shop' },
  OFFICE: { code: '04', zh: '办公', en: 'Office' },
  STORAGE: { code: '05', zh: '仓库', en: 'Storage' },
  WORKSHOP: { code: '06', zh: '厂房', en: 'Workshop' },
  OTHER: { code: '99', zh: '其他', en: 'Other' },
});
