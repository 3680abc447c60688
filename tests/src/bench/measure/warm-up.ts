import type { ChildProgram } from '../child-program';
import type { RunningContender } from '../contenders/contender';
import { busyMs, type LoadShape, type Sample, takeSample } from './sample';

/** What is asked at first, in rounds of every connection. */
const firstRounds = 4;

/**
 * Puts the load on a contender, twice as much each time, until it has been busy so long, so that its code is compiled and every answer of the subgraphs is canned.
 *
 * @returns the last and longest time
 */
export async function warmUp(
  load: ChildProgram,
  contender: RunningContender,
  { bodies, connections, leastBusyMs }: Omit<LoadShape, 'requests'> & { readonly leastBusyMs: number },
): Promise<Sample> {
  let requests = connections * firstRounds;
  for (let spentMs = 0; ; requests *= 2) {
    const sample = await takeSample(load, contender, { bodies, connections, requests });
    spentMs += busyMs(sample);
    if (spentMs >= leastBusyMs) return sample;
  }
}
