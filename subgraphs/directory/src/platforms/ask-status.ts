import { type GraphClient, PlatformStateEnum, type PlatformStatus } from '@onegrid/kit';

/** What the gateway answers: moments are still text. */
interface StatusAnswer {
  readonly state: PlatformStateEnum;
  readonly checkedAt: string;
  readonly lastSeenAt: string | null;
  readonly error: string | null;
}

/**
 * Asks the gateway for a platform's status field and returns what it says. A field that fails means that the platform's subgraph does not answer: DOWN, with the error's code.
 * Each field is a query of its own, so that one that fails takes no other with it.
 */
export async function askStatus(graph: GraphClient, field: string, now: () => number): Promise<PlatformStatus> {
  const query = `query PlatformStatus { status: ${field} { state checkedAt lastSeenAt error } }`;
  try {
    const { data, errors } = await graph.execute({ query });
    const answer = data?.status as StatusAnswer | null | undefined;
    if (!answer) return down(String(errors?.[0]?.extensions?.code ?? 'SUBGRAPH_UNAVAILABLE'), now);
    const { checkedAt, lastSeenAt, ...rest } = answer;
    return { ...rest, checkedAt: new Date(checkedAt), lastSeenAt: lastSeenAt === null ? null : new Date(lastSeenAt) };
  } catch {
    return down('SUBGRAPH_UNAVAILABLE', now);
  }
}

function down(error: string, now: () => number): PlatformStatus {
  return { state: PlatformStateEnum.DOWN, checkedAt: new Date(now()), lastSeenAt: null, error };
}
