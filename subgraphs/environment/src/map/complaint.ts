import { fromPlatformCode } from '@onegrid/schema';
import type { EnvironmentComplaint } from '../graph/environment-complaint';
import { EnvironmentComplaintCategory } from '../graph/environment-complaint-category';
import type { WireComplaint } from '../platform/wire';
import { categoryCodes, stateCodes } from './complaint-codes';
import { readLocalTime } from './local-time';

/** Returns a complaint of the register as the graph shows it: who complained is left out. */
export function toComplaint(complaint: WireComplaint): EnvironmentComplaint {
  const { complaintNo, category, regionCode, address, longitude, latitude, content, state } = complaint;
  return {
    id: complaintNo,
    category: fromPlatformCode(categoryCodes, category) ?? EnvironmentComplaintCategory.UNSORTED,
    state: fromPlatformCode(stateCodes, state),
    communityCode: regionCode,
    address,
    position: { longitude, latitude },
    content,
    occurredAt: readLocalTime(complaint.occurredAt),
    registeredAt: readLocalTime(complaint.registeredAt),
    closedAt: complaint.closedAt === null ? null : readLocalTime(complaint.closedAt),
    declineReason: complaint.decisionReason,
    result: complaint.handlingResult,
  };
}
