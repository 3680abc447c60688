import type { GraphClient } from '@onegrid/kit';
import { answerWithin } from './answer-within';

const answerWithinMs = 1_500;

/** Returns when the platform last answered, as its status field says; null when that is not known either. */
export async function askLastSeen(graph: GraphClient, statusField: string): Promise<Date | null> {
  const query = `query PlatformLastSeen { status: ${statusField} { lastSeenAt } }`;
  const answer = await answerWithin(graph, { query }, answerWithinMs);
  const { lastSeenAt = null } = (answer?.data?.status ?? {}) as { lastSeenAt?: string | null };
  return lastSeenAt === null ? null : new Date(lastSeenAt);
}
