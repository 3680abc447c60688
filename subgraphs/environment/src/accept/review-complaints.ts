import type { Review } from '@onegrid/kit';
import { stateCodes } from '../map/complaint-codes';
import type { EnvironmentClient } from '../platform/client';
import type { WireComplaint } from '../platform/wire';

/** Returns what the duty officer has decided, by complaint number: 受理 and 办结 are accepted, 不予受理 is rejected, anything else is still under review. */
export async function reviewComplaints(
  client: Pick<EnvironmentClient, 'complaintsByNumber'>,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, Review>> {
  const complaints = await client.complaintsByNumber(numbers);
  return new Map(complaints.map((each) => [each.complaintNo, reviewOf(each)]));
}

function reviewOf({ state, decisionReason }: WireComplaint): Review {
  if (state === stateCodes.DECLINED) return { outcome: 'REJECTED', reason: decisionReason ?? '不予受理，未说明理由' };
  const accepted = state === stateCodes.ACCEPTED || state === stateCodes.CLOSED;
  return { outcome: accepted ? 'ACCEPTED' : 'UNDER_REVIEW', reason: null };
}
