import { codeList } from './code-list';

/** What kind of danger a hazard is. The graph's own list: GB/T 31000 5.19 (rented house) and 5.45 (enterprise) number the same concepts differently. */
export const hazardCategoryCodes = codeList('OneGrid hazard category 隐患类别', {
  FIRE: { code: 'FIRE', zh: '消防', en: 'Fire' },
  GAS: { code: 'GAS', zh: '燃气', en: 'Gas' },
  ELECTRICAL: { code: 'ELECTRICAL', zh: '电气', en: 'Electrical' },
  BUILDING: { code: 'BUILDING', zh: '建筑', en: 'Building' },
  HAZARDOUS_CHEMICALS: { code: 'HAZARDOUS_CHEMICALS', zh: '危险化学品', en: 'Hazardous chemicals' },
  SPECIAL_EQUIPMENT: { code: 'SPECIAL_EQUIPMENT', zh: '特种设备', en: 'Special equipment' },
  POLLUTION: { code: 'POLLUTION', zh: '环境污染', en: 'Pollution: dust, smoke, odour, noise' },
  PUBLIC_ORDER: { code: 'PUBLIC_ORDER', zh: '治安', en: 'Public order' },
  OTHER: { code: 'OTHER', zh: '其他', en: 'Other' },
});

export const hazardLevelCodes = codeList('Order 16 of the State Administration of Work Safety, article 3', {
  GENERAL: { code: 'GENERAL', zh: '一般隐患', en: 'General: small, fixed on discovery' },
  MAJOR: { code: 'MAJOR', zh: '重大隐患', en: 'Major: needs a stop of work or treatment over time' },
});

/** Rented house hazard, GB/T 31000-2015 5.19. */
export const rentedHouseHazardCodes = codeList('GB/T 31000-2015 5.19', {
  NONE: { code: '00', zh: '无隐患', en: 'None' },
  FIRE: { code: '01', zh: '火灾隐患', en: 'Fire' },
  PUBLIC_ORDER: { code: '02', zh: '治安隐患', en: 'Public order' },
  DISPUTE: { code: '03', zh: '矛盾纠纷', en: 'Dispute' },
  HAZARDOUS_CHEMICALS: { code: '04', zh: '危险化学品', en: 'Hazardous chemicals' },
  DISEASE: { code: '05', zh: '疾病传染', en: 'Infectious disease' },
  OTHER: { code: '99', zh: '其他', en: 'Other' },
});
