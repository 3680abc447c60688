import type { Review } from '@onegrid/kit';
import { reviewOf } from '../map/check-in';
import { revoked } from '../map/codes';
import type { PartyClient } from '../platform/client';

type Reviewers = Pick<PartyClient, 'checkIns' | 'wishApplications' | 'transfersOut' | 'careVisits'>;

/** How the ids of each kind of application begin on the platform, and where it says what was decided. Those of check-ins begin with none of these. */
const kinds = [
  { prefix: 'XS', ask: (client: Reviewers, ids: readonly string[]) => client.wishApplications(ids) },
  { prefix: 'ZC', ask: (client: Reviewers, ids: readonly string[]) => client.transfersOut(ids) },
  { prefix: 'SS', ask: (client: Reviewers, ids: readonly string[]) => client.careVisits(ids) },
] as const;

/** Returns what the branch secretaries and committees have decided, by application; what was revoked is left out. */
export async function readReviews(
  platform: string,
  client: Reviewers,
  applyIds: readonly string[],
): Promise<ReadonlyMap<string, Review>> {
  const checkIns = applyIds.filter((id) => !kinds.some(({ prefix }) => id.startsWith(prefix)));
  const rows = await Promise.all([
    client.checkIns(checkIns),
    ...kinds.map(({ prefix, ask }) =>
      ask(
        client,
        applyIds.filter((id) => id.startsWith(prefix)),
      ),
    ),
  ]);
  return new Map(
    rows
      .flat()
      .filter((row) => row.audit_status !== revoked)
      .map((row) => [row.apply_id, reviewOf(platform, row)]),
  );
}
