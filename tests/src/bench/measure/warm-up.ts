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
/** No time is much longer, milliseconds of CPU: a process that waits long for its next one is dearer afterwards. */
const longestMs = 1000;

/** A contender on its way. */
interface Warming {
  readonly contender: RunningContender;
  requests: number;
  spentMs: number;
  answered: number;
  cost: number;
  isWarm: boolean;
  last: Sample | null;
}

/**
 * Puts the load on contenders in turn, twice as much each time up to a bound, until all have been busy for a while and their requests get no cheaper: their code is compiled then, and every answer of the subgraphs is canned.
 *
 * @returns the last time of each, in their order
 */
export async function warmUp(
  load: ChildProgram,
  contenders: readonly RunningContender[],
  { bodies, connections, leastBusyMs }: Omit<LoadShape, 'requests'> & { readonly leastBusyMs: number },
): Promise<readonly Sample[]> {
  const all = contenders.map((contender): Warming => {
    const requests = connections * firstRounds;
    return { contender, requests, spentMs: 0, answered: 0, cost: Number.POSITIVE_INFINITY, isWarm: false, last: null };
  });
  while (all.some(({ isWarm }) => !isWarm))
    for (const each of all) {
      const { contender, requests } = each;
      takeIn(each, await takeSample(load, contender, { bodies, connections, requests }), leastBusyMs);
    }
  return all.flatMap(({ last }) => last ?? []);
}

function takeIn(warming: Warming, sample: Sample, leastBusyMs: number): void {
  const spentMs = busyMs(sample);
  const cost = spentMs / Math.max(1, sample.requests);
  warming.spentMs += spentMs;
  warming.answered += sample.requests;
  const isBusyEnough = warming.spentMs >= leastBusyMs && warming.answered >= leastRequests;
  const isSteady = isBusyEnough && cost >= warming.cost * steadyShare;
  warming.isWarm ||= isSteady || warming.spentMs >= mostBusyMs;
  if (spentMs < longestMs / 2) warming.requests *= 2;
  warming.cost = cost;
  warming.last = sample;
}
