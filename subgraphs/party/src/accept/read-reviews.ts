import type { Review } from '@onegrid/kit';
import { reviewOf } from '../map/check-in';
import { revoked } from '../map/codes';
import type { PartyClient } from '../platform/client';

/** Ids of wish applications and of transfers out begin with these on the platform, those of check-ins with neither. */
const wishPrefix = 'XS';
const transferPrefix = 'ZC';

/** Returns what the branch secretaries and committees have decided, by application; what was revoked is left out. */
export async function readReviews(
  platform: string,
  client: Pick<PartyClient, 'checkIns' | 'wishApplications' | 'transfersOut'>,
  applyIds: readonly string[],
): Promise<ReadonlyMap<string, Review>> {
  const wishes = applyIds.filter((id) => id.startsWith(wishPrefix));
  const transfers = applyIds.filter((id) => id.startsWith(transferPrefix));
  const checkIns = applyIds.filter((id) => !wishes.includes(id) && !transfers.includes(id));
  const rows = await Promise.all([
    client.checkIns(checkIns),
    client.wishApplications(wishes),
    client.transfersOut(transfers),
  ]);
  return new Map(
    rows
      .flat()
      .filter((row) => row.audit_status !== revoked)
      .map((row) => [row.apply_id, reviewOf(platform, row)]),
  );
}
