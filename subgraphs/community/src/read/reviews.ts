import type { Review } from '@onegrid/kit';
import { readReview } from '../map/review';
import type { CommunityClient } from '../platform/client';
import { eventTable, visitTable } from '../platform/tables';

/** Returns what the community's staff decided about visits and events, by record id. Ids are unique over the whole platform, so both tables are asked. */
export async function readReviews(
  client: CommunityClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Review>> {
  const [visits, events] = await Promise.all([client.byIds(visitTable, ids), client.byIds(eventTable, ids)]);
  return new Map([
    ...visits.map((record) => [record.visitId, readReview(record)] as const),
    ...events.map((record) => [record.eventId, readReview(record)] as const),
  ]);
}
