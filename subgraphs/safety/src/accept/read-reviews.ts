import type { DeliveryReceiptType, Review } from '@onegrid/kit';
import { toReview } from '../map/review';
import type { SafetyClient } from '../platform/client';
import type { SafetyContext } from '../safety.context';

/** Ids of hazards begin with this on the platform, those of check records do not. */
const hazardPrefix = 'YH';

/** Returns what the safety office says about earlier deliveries. The hazard speaks for a delivery that has one, the check record for the others. */
export async function readReviews(
  { client, deliveries }: SafetyContext,
  deliveryIds: readonly string[],
): Promise<DeliveryReceiptType[]> {
  return (await deliveries.reviews(deliveryIds, (ids) => reviewsOf(client, ids))) as DeliveryReceiptType[];
}

async function reviewsOf(client: SafetyClient, ids: readonly string[]): Promise<ReadonlyMap<string, Review>> {
  const isHazard = (id: string) => id.startsWith(hazardPrefix);
  const [checks, hazards] = await Promise.all([
    client.checkRecords(ids.filter((id) => !isHazard(id))),
    client.hazards(ids.filter(isHazard)),
  ]);
  return new Map<string, Review>([
    ...checks.map((check) => [check.checkId, toReview(check)] as const),
    ...hazards.map((hazard) => [hazard.hazardId, toReview(hazard)] as const),
  ]);
}
