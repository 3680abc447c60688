import type { ChildProgram } from '../child-program';
import type { RunningContender } from '../contenders/contender';
import { busyMs, type LoadShape, type Sample, takeSample } from './sample';

/** What is asked at first, in rounds of every connection. */
const firstRounds = 4;
/** Before these are answered nobody is warm, however dear each was. */
const leastRequests = 1000;
/** A contender is warm when a request costs no less than this part of what it cost before. */
const steadyShare = 0.9;
/** For one that never gets steady, milliseconds of its CPU. */
const mostBusyMs = 30_000;

/**
 * Puts the load on a contender, twice as much each time, until it has been busy for a while and its requests get no cheaper: its code is compiled then, and every answer of the subgraphs is canned.
 *
 * @returns the last and longest time
 */
export async function warmUp(
  load: ChildProgram,
  contender: RunningContender,
  { bodies, connections, leastBusyMs }: Omit<LoadShape, 'requests'> & { readonly leastBusyMs: number },
): Promise<Sample> {
  let requests = connections * firstRounds;
  let before = Number.POSITIVE_INFINITY;
  let answered = 0;
  for (let spentMs = 0; ; requests *= 2) {
    const sample = await takeSample(load, contender, { bodies, connections, requests });
    const cost = busyMs(sample) / Math.max(1, sample.requests);
    spentMs += busyMs(sample);
    answered += sample.requests;
    const isBusyEnough = spentMs >= leastBusyMs && answered >= leastRequests;
    if (spentMs >= mostBusyMs || (isBusyEnough && cost >= before * steadyShare)) return sample;
    before = cost;
  }
}
