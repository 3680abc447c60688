import type { Comparison } from '../measure/compare';
import type { Measured } from '../measure/measure-workload';
import { type Judgement, sharesWork } from './goals';
import { figure, printTable } from './print-table';

const bytesPerKilobyte = 1000;

/** Returns one workload's figures as text: a line for each contender, then how they stand to the goals. */
export function printWorkload(title: string, measured: readonly Measured[], judgements: readonly Judgement[]): string {
  const head = [
    'contender',
    'fetches',
    'under load',
    'KB',
    'CPU ms',
    'median',
    'RPS',
    'p50 ms',
    'p99 ms',
    'RSS MB',
    'failures',
    'requests',
  ];
  const rows = measured.map(({ contender, fetches, fetchesUnderLoad, answerBytes, summary }) => [
    contender,
    String(fetches),
    figure(fetchesUnderLoad),
    figure(answerBytes / bytesPerKilobyte),
    figure(summary.cpuMsPerRequest),
    figure(summary.medianCpuMsPerRequest),
    figure(summary.requestsPerSecond),
    figure(summary.p50Ms),
    figure(summary.p99Ms),
    figure(summary.residentMegabytes),
    String(summary.failures),
    String(summary.requests),
  ]);
  const shared = measured
    .filter(sharesWork)
    .map(({ contender }) => `${contender} does identical work in flight once: not to be compared`);
  const judged = judgements.map(
    ({ contender, against, goal, isMet, ...compared }) =>
      `${isMet ? 'met    ' : 'NOT MET'}  ${contender} takes ${asPart(compared)} of the CPU of ${against}; goal at most ${goal}`,
  );
  const lines = [...shared, ...judged];
  return [title, printTable([head, ...rows]), ...(lines.length > 0 ? ['', ...lines] : [])].join('\n');
}

/** Writes a small ratio as a part of one. */
function asPart({ ratio, error }: Comparison): string {
  if (ratio < 0.5) return `1/${(1 / ratio).toFixed(1)}`;
  return error === null ? ratio.toFixed(2) : `${ratio.toFixed(2)} (± ${error.toFixed(2)})`;
}
