import type { CareKind } from '@onegrid/schema';

/** The platform's codes and words, by our values. */

export const membershipCodes = { PARTY_MEMBER: '1', PROBATIONARY_MEMBER: '2' } as const;

export const roleCodes = {
  MEMBER: '00',
  SECRETARY: '01',
  DEPUTY_SECRETARY: '02',
  ORGANISATION_OFFICER: '03',
  PUBLICITY_OFFICER: '04',
  DISCIPLINE_OFFICER: '05',
} as const;

export const wishWords = { OPEN: '待认领', CLAIMED: '已认领', FULFILLED: '已完成' } as const;

export const auditCodes = { UNDER_REVIEW: '0', ACCEPTED: '1', REJECTED: '2' } as const;

/** `audit_status` of an application that was revoked: nothing is decided about it any more. */
export const revoked = '3';

export const organisationTypeCodes = { COMMITTEE: '1', BRANCH: '2', BUILDING_GROUP: '3' } as const;

/** 关爱类型 of 微实事. */
export const careTypeCodes: Readonly<Record<CareKind, string>> = {
  ELDERLY_ALONE: '01',
  DISABLED: '02',
  MINIMUM_ALLOWANCE: '03',
  LEFT_BEHIND: '04',
};
