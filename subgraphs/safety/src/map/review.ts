import type { Review } from '@onegrid/kit';
import { fromPlatformCode } from '@onegrid/schema';
import { reviews } from './codes';

/** Returns what the safety office says about an upload; the reason is in its own words and there when it was sent back. */
export function toReview(upload: { readonly auditStatus: string; readonly auditOpinion: string | null }): Review {
  const outcome = fromPlatformCode(reviews, upload.auditStatus) ?? 'UNDER_REVIEW';
  return { outcome, reason: outcome === 'REJECTED' ? (upload.auditOpinion ?? '安监办退回，未说明理由') : null };
}
