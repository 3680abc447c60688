import { fromPlatformCode } from '@onegrid/schema';
import type { SafetyInspection } from '../graph/safety-inspection';
import type { CheckRecord } from '../platform/wire';
import { isYes, reviews } from './codes';

/** Returns a check record in the words of the graph. A review state that is not in the platform's list counts as not yet decided. */
export function toSafetyInspection(check: CheckRecord): SafetyInspection {
  return {
    id: check.checkId,
    inspectedAt: new Date(check.checkTime),
    inspector: check.checkUser,
    content: check.checkContent,
    hazardFound: isYes(check.hasHazard),
    review: fromPlatformCode(reviews, check.auditStatus) ?? 'UNDER_REVIEW',
  };
}
