import { availableParallelism } from 'node:os';
import type { Contender } from '../contenders/contender';
import { type Checkout, ourGateway } from '../contenders/ours/our-gateway';
import { withWorkers } from '../contenders/ours/variants';
import type { Measured } from '../measure/measure-workload';
import { printWorkload } from '../report/print-workload';

/** One process, and two. */
const counts = [1, 2];
/** What the load and the subgraphs need beside the workers. */
const otherProcesses = 2;

/** Returns our gateway with one worker and with two, to be measured with the small workload. */
export function workerContenders(checkouts: readonly Checkout[]): readonly Contender[] {
  return checkouts.flatMap((checkout) => counts.map((count) => ourGateway(withWorkers(count), checkout)));
}

/** Returns the figures as text, with how much more two workers answer. */
export function printWorkers(measured: readonly Measured[]): string {
  const rate = (count: number) =>
    measured.find(({ contender }) => contender.startsWith(`ours-workers-${count}`))?.summary.requestsPerSecond;
  const [one, two] = counts.map(rate);
  const needed = Math.max(...counts) + otherProcesses;
  const cores = availableParallelism();
  const lines = [
    ...(one && two ? [`2 workers answer ${(two / one).toFixed(2)} times what 1 does; goal at least 1.6`] : []),
    ...(cores < needed
      ? [
          `This machine has ${cores} cores; 2 workers, the load and the subgraphs want ${needed}: the rate says little here.`,
        ]
      : []),
  ];
  return [printWorkload('Workers: the small workload', measured, []), '', ...lines].join('\n');
}
