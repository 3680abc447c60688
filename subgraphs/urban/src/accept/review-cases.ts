import type { Review } from '@onegrid/kit';
import { UrbanCaseState } from '../graph/urban-case-state';
import { readCaseState } from '../map/case-states';
import type { UrbanClient } from '../platform/client';
import type { WireCase } from '../platform/wire';

/** Returns what the acceptance seat has decided, by case id: under review until it files the case (accepted) or voids it (rejected). */
export async function reviewCases(
  client: Pick<UrbanClient, 'casesById'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Review>> {
  const cases = await client.casesById(ids);
  return new Map(cases.map((each) => [String(each.recId), reviewOf(each)]));
}

function reviewOf({ actPropertyId, voidReason }: WireCase): Review {
  const state = readCaseState(actPropertyId);
  if (state === UrbanCaseState.REPORTED) return { outcome: 'UNDER_REVIEW', reason: null };
  if (state === UrbanCaseState.VOIDED) return { outcome: 'REJECTED', reason: voidReason || '已作废，未说明理由' };
  return { outcome: 'ACCEPTED', reason: null };
}
