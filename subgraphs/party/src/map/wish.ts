import { fromPlatformCode } from '@onegrid/schema';
import { WishState } from '../graph/enums';
import type { Wish } from '../graph/wish.type';
import type { WishRow } from '../platform/wire';
import { wishWords } from './codes';
import { readDay, readMoment } from './dates';

export function wish(row: WishRow): Wish {
  const state = fromPlatformCode(wishWords, row.status);
  return {
    id: row.wish_id,
    title: row.title,
    content: row.content,
    state: state && WishState[state],
    wisher: row.wisher,
    publishedAt: readMoment(row.publish_time),
    claimant: row.claim_member_name || null,
    claimedOn: readDay(row.claim_date),
    fulfilledOn: readDay(row.finish_date),
  };
}
