import { type CodeTable, fromPlatformCode, type HazardCategory, type HazardLevel } from '@onegrid/schema';
import type { HazardState } from '../graph/hazard-state';
import type { SafetyReview } from '../graph/safety-review';

/** 隐患级别. We know two levels (Order 16, article 3); the platform has a third between them, which only its own office gives. */
export const hazardLevels = { GENERAL: '7', MAJOR: '5' } as const satisfies Record<HazardLevel, string>;

/**
 * `6 重点` is read as MAJOR: the office gives it to hazards that could not be fixed on discovery, which is what article 3 sets MAJOR apart by,
 * and to show a danger as smaller than it is would be the worse mistake. The platform's own word stays visible beside it.
 */
export const keyLevel = '6';
const levelWords: CodeTable = { '7': '一般', '6': '重点', '5': '重大' };

/** Returns the level in our two words; null when the platform uses a code that is not in its list. */
export function hazardLevel(code: string): HazardLevel | null {
  return code === keyLevel ? 'MAJOR' : fromPlatformCode(hazardLevels, code);
}

/** Returns the level as the platform's people say it, for example `6 重点`. */
export function hazardLevelInWords(code: string): string {
  return Object.hasOwn(levelWords, code) ? `${code} ${levelWords[code]}` : code;
}

/** 隐患类型. */
export const hazardTypes = {
  FIRE: '01',
  GAS: '02',
  ELECTRICAL: '03',
  BUILDING: '04',
  HAZARDOUS_CHEMICALS: '05',
  SPECIAL_EQUIPMENT: '06',
  POLLUTION: '07',
  PUBLIC_ORDER: '08',
  OTHER: '99',
} as const satisfies Record<HazardCategory, string>;

/** 隐患状态. */
export const hazardStates = {
  FOUND: '01',
  GRADED: '02',
  FIXED_ON_SITE: '03',
  ORDERED: '04',
  RECTIFYING: '05',
  RECHECK: '06',
  CANCELLED: '07',
  REOPENED: '08',
} as const satisfies Record<keyof typeof HazardState, string>;

/** 审核状态. */
export const reviews = {
  UNDER_REVIEW: '0',
  ACCEPTED: '1',
  REJECTED: '2',
} as const satisfies Record<keyof typeof SafetyReview, string>;

/** 审核状态 of what was revoked: it stands no more. */
export const revoked = '3';

/** 是/否. */
export const yesNo = (value: boolean): '是' | '否' => (value ? '是' : '否');
export const isYes = (value: string): boolean => value === '是';
