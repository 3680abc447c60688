import type { Kept } from '@onegrid/kit';
import { fromPlatformCode } from '@onegrid/schema';
import { PartyMembership, PartyRecordState, PartyRole } from '../graph/enums';
import type { PartyRecord } from '../graph/party-record.type';
import type { CheckInRow, MemberRow } from '../platform/wire';
import { auditCodes, membershipCodes, roleCodes } from './codes';
import { readDay } from './dates';

/** Returns the record of a registered member. */
export function recordOfMember({ value: row, asOf }: Kept<MemberRow>): PartyRecord {
  const membership = fromPlatformCode(membershipCodes, row.member_type);
  const role = fromPlatformCode(roleCodes, row.post);
  return {
    id: row.member_id,
    state: PartyRecordState.REGISTERED,
    returnedBecause: null,
    registeredName: row.member_name,
    idNumberTail: row.id_tail,
    memberNo: row.member_no,
    membership: membership && PartyMembership[membership],
    role: role && PartyRole[role],
    branch: row.org_name,
    buildingGroup: row.group_name || null,
    joinedOn: readDay(row.join_date),
    asOf,
  };
}

/** Returns the record of a check-in that is not (or not yet) a member. */
export function recordOfCheckIn({ value: row, asOf }: Kept<CheckInRow>): PartyRecord {
  const membership = fromPlatformCode(membershipCodes, row.member_type);
  const returned = row.audit_status === auditCodes.REJECTED;
  return {
    id: row.apply_id,
    state: returned ? PartyRecordState.RETURNED : PartyRecordState.UNDER_REVIEW,
    returnedBecause: returned ? row.audit_opinion : null,
    registeredName: row.member_name,
    idNumberTail: row.id_tail,
    memberNo: null,
    membership: membership && PartyMembership[membership],
    role: null,
    branch: null,
    buildingGroup: null,
    joinedOn: null,
    asOf,
  };
}

const order: readonly PartyRecordState[] = [
  PartyRecordState.REGISTERED,
  PartyRecordState.UNDER_REVIEW,
  PartyRecordState.RETURNED,
];

/** Returns the record that counts when the platform has registered a person more than once: the furthest, and of those the latest. Null when there is none. */
export function recordThatCounts(records: readonly PartyRecord[]): PartyRecord | null {
  const sorted = [...records].sort(
    (one, other) => order.indexOf(one.state) - order.indexOf(other.state) || other.id.localeCompare(one.id),
  );
  return sorted[0] ?? null;
}
