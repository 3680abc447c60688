import {
  codeInWords,
  disputeClassCodes,
  disputeResolutionCodes,
  type EntryOfKind,
  toPlatformCode,
} from '@onegrid/schema';
import type { Parameters } from '../platform/wire';
import { toPlatformEndOfDay } from './dates';
import { disputeClassTable, disputeLevelTable, disputeResolutionTable, disputeScaleTable } from './dispute-codes';
import { eventBasics } from './event-basics';

/** 事件类型: 矛盾纠纷. */
const dispute = '9';

/** What a dispute says of its resolution that nobody has begun: a correction empties the fields. */
const notBegun: Parameters = {
  resolveWay: null,
  resolveOrg: null,
  responsiblePerson: null,
  responsiblePhone: null,
  fixedFlag: null,
};

/**
 * Returns the parameters of an event report (事件上报) of a dispute.
 *
 * @param houseId the house's id on the platform; null for anything else, or a house that the platform does not know
 * @throws OneGridError UNKNOWN_CODE when a value has no counterpart in the platform's dictionaries
 */
export function disputeParameters(entry: EntryOfKind<'DISPUTE'>, houseId: string | null): Parameters {
  const { content } = entry;
  const { mainParty, resolution, scale } = content;
  return {
    ...eventBasics(entry, houseId),
    eventType: dispute,
    eventLevel: toPlatformCode(disputeLevelTable, scale, '纠纷事件等级'),
    eventTitle: content.name,
    content: narrative(content),
    deadlineTime: toPlatformEndOfDay(content.resolveBy),
    disputeType: toPlatformCode(disputeClassTable, content.disputeClass, '纠纷类别'),
    disputeScale: toPlatformCode(disputeScaleTable, scale, '纠纷规模'),
    involvedCount: content.peopleInvolved,
    partyName: mainParty.name,
    partyIdCard: mainParty.idNumber,
    partyPhone: mainParty.phone,
    ...(resolution === null
      ? notBegun
      : {
          resolveWay: toPlatformCode(disputeResolutionTable, resolution.way, '化解方式'),
          resolveOrg: resolution.organisation,
          responsiblePerson: resolution.responsiblePerson,
          responsiblePhone: resolution.responsiblePhone,
          fixedFlag: resolution.resolved === true ? 'Y' : 'N',
        }),
  };
}

/** What the platform has no field for stands behind the description. */
function narrative({
  description,
  disputeClass,
  organisationInvolved,
  resolution,
}: EntryOfKind<'DISPUTE'>['content']): string {
  const parts = [
    description,
    `纠纷小类：${disputeClassCodes.items[disputeClass]?.zh ?? disputeClass}`,
    organisationInvolved && `涉及单位：${organisationInvolved}`,
    resolution && `化解方式：${codeInWords(disputeResolutionCodes, resolution.way)}`,
    resolution?.account && `化解情况：${resolution.account}`,
  ];
  return parts.filter(Boolean).join('；');
}
