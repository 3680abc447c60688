import { type Review, unreadable } from '@onegrid/kit';
import { fromPlatformCode } from '@onegrid/schema';
import { platform } from '../platform/settings';
import type { EventRecord, VisitRecord } from '../platform/tables';
import { reviewTable } from './codes';

/** What a worker reads when the community's staff reject without a word. */
const noOpinion = '社区审核未通过，未填写意见';

/** Returns what the community's staff decided. @throws PlatformFailure PLATFORM_ANSWER_UNREADABLE for a state that the table does not know */
export function readReview({
  auditStatus,
  auditRemark,
}: Pick<VisitRecord & EventRecord, 'auditStatus' | 'auditRemark'>): Review {
  const outcome = fromPlatformCode(reviewTable, auditStatus);
  if (outcome === null) throw unreadable(platform, `audit status ${auditStatus}`, false);
  return { outcome, reason: outcome === 'REJECTED' ? (auditRemark ?? noOpinion) : auditRemark };
}
