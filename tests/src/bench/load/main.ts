import autocannon from 'autocannon';
import type { LoadOrder, LoadResult } from './load';

const answerTimeoutSeconds = 120;
/** How often autocannon looks whether all is answered. */
const endSeenWithinMs = 10;

/** The process of the load: one order after another. */
process.on('message', (order: LoadOrder) => {
  void carryOut(order).then((result) => process.send?.(result));
});
process.on('disconnect', () => process.exit());

async function carryOut({ url, bodies, authorizations, connections, requests }: LoadOrder): Promise<LoadResult> {
  let opened = 0;
  const result = await autocannon({
    url: `${url}/graphql`,
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    connections: Math.min(connections, requests),
    amount: requests,
    timeout: answerTimeoutSeconds,
    sampleInt: endSeenWithinMs,
    setupClient: (client) => {
      client.setRequests(requestsOf(opened++, connections, bodies, authorizations));
    },
    verifyBody: (body) => !String(body).includes('"errors"'),
  });
  const durationMs = result.finish.getTime() - result.start.getTime();
  return {
    requests: result.requests.total,
    failures: result.errors + result.non2xx + result.mismatches,
    durationMs,
    requestsPerSecond: (result.requests.total / durationMs) * 1000,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
  };
}

/** Returns the bodies for one connection, beginning at its own place, so that connections do not ask the same at the same time. */
function requestsOf(
  connection: number,
  connections: number,
  bodies: readonly string[],
  authorizations: readonly string[],
): autocannon.Request[] {
  const first = Math.floor((connection * bodies.length) / connections) % bodies.length;
  const authorization = authorizations[connection % Math.max(1, authorizations.length)];
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(authorization && { authorization }),
  };
  return [...bodies.slice(first), ...bodies.slice(0, first)].map((body) => ({ method: 'POST', headers, body }));
}
