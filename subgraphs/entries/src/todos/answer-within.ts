import type { GraphAnswer, GraphClient } from '@onegrid/kit';

/** Returns the graph's answer; null when it fails as a whole, or does not come in time. What comes later is dropped. */
export async function answerWithin(
  graph: GraphClient,
  request: Parameters<GraphClient['execute']>[0],
  timeoutMs: number,
): Promise<GraphAnswer | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), timeoutMs);
  });
  try {
    return await Promise.race([graph.execute(request).catch(() => null), late]);
  } finally {
    clearTimeout(timer);
  }
}
