import { type Review, unreadable } from '@onegrid/kit';
import { type EntryOfKind, fromPlatformCode, type NewTenant, toPlatformCode } from '@onegrid/schema';
import type { CheckInForm, CheckInRow } from '../platform/wire';
import { auditCodes, membershipCodes } from './codes';
import { writeDay } from './dates';

const remarkCharacters = 200;
const idTailCharacters = 4;

/** True for a tenant whom the party platform wants to know about. */
export function isPartyMember(tenant: NewTenant): boolean {
  return Object.hasOwn(membershipCodes, tenant.politicalStatus);
}

/**
 * Returns the check-in of a new tenant: in service (在职党员报到) when there is an employer, whose party organisation keeps the member; else the transfer
 * of the member itself (组织关系转入).
 *
 * @param mark goes first into the remark, so that the record can be found again
 * @throws OneGridError UNKNOWN_CODE when the tenant is neither a member nor a probationary one
 */
export function checkInForm(
  entry: EntryOfKind<'VISIT' | 'RESIDENT'>,
  tenant: NewTenant,
  organisationId: string,
  mark: string,
): CheckInForm {
  return {
    apply_type: tenant.employer ? '1' : '2',
    member_name: tenant.name,
    id_tail: tenant.idNumber.slice(-idTailCharacters),
    member_type: toPlatformCode(membershipCodes, tenant.politicalStatus, '党员类别'),
    mobile: tenant.phone,
    work_unit: tenant.employer ?? '',
    address: entry.subject.address,
    come_date: writeDay(tenant.movedInOn),
    org_id: organisationId,
    remark: `${mark} ${entry.content.remark}`.trim().slice(0, remarkCharacters),
  };
}

/** Returns what the branch secretary or the committee has decided. */
export function reviewOf(platform: string, row: Pick<CheckInRow, 'audit_status' | 'audit_opinion'>): Review {
  const outcome = fromPlatformCode(auditCodes, row.audit_status);
  if (outcome === null) throw unreadable(platform, `audit_status ${row.audit_status}`, false);
  return { outcome, reason: outcome === 'REJECTED' ? row.audit_opinion : null };
}
