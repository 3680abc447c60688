import { patternedScalar } from './patterned';

export { DateTime } from './date-time';

export const GridCode = patternedScalar({
  name: 'GridCode',
  description: '网格编码 | Grid code: 12 digits of the community (统计用区划代码) and a 3-digit sequence',
  isValid: (value) => /^\d{15}$/.test(value),
});

export const RegionCode = patternedScalar({
  name: 'RegionCode',
  description: '行政区划代码 | Region code: 2, 4, 6, 9 or 12 digits (GB/T 2260 and 统计用区划代码)',
  isValid: (value) => /^\d{2}$|^\d{4}$|^\d{6}$|^\d{9}$|^\d{12}$/.test(value),
});

export const UnifiedSocialCreditCode = patternedScalar({
  name: 'UnifiedSocialCreditCode',
  description: '统一社会信用代码 | Unified social credit code (GB 32100-2015), 18 characters',
  isValid: (value) => /^[0-9A-HJ-NPQRTUWXY]{18}$/.test(value),
});

export const ResidentIdNumber = patternedScalar({
  name: 'ResidentIdNumber',
  description:
    '公民身份号码 | Resident id number (GB 11643). Any text is taken here; the mutation checks it and answers INVALID_RESIDENT_ID with the field. Masked in answers unless the viewer may see it',
  isValid: () => true,
  normalise: (value) => value.trim().toUpperCase(),
});

export const CalendarDate = patternedScalar({
  name: 'Date',
  description: '日期 | A day of the calendar, YYYY-MM-DD',
  isValid: (value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`)),
});
