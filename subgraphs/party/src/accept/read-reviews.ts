import type { Review } from '@onegrid/kit';
import { reviewOf } from '../map/check-in';
import type { PartyClient } from '../platform/client';

/** Ids of wish applications begin with this on the platform, those of check-ins do not. */
const wishPrefix = 'XS';

/** Returns what the branch secretaries and committees have decided, by application. */
export async function readReviews(
  platform: string,
  client: Pick<PartyClient, 'checkIns' | 'wishApplications'>,
  applyIds: readonly string[],
): Promise<ReadonlyMap<string, Review>> {
  const isWish = (id: string) => id.startsWith(wishPrefix);
  const rows = await Promise.all([
    client.checkIns(applyIds.filter((id) => !isWish(id))),
    client.wishApplications(applyIds.filter(isWish)),
  ]);
  return new Map(rows.flat().map((row) => [row.apply_id, reviewOf(platform, row)]));
}
