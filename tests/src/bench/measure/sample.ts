import type { ChildProgram } from '../child-program';
import type { RunningContender } from '../contenders/contender';
import type { LoadOrder, LoadResult } from '../load/load';
import { processUsage } from './process-usage';
import { median, quantile } from './quantile';

/** What one contender did in one piece of a turn. */
export interface Sample extends LoadResult {
  /** CPU of the gateway's process for one request, milliseconds; null without /proc. */
  readonly cpuMsPerRequest: number | null;
  /** Resident memory at the end of the piece, megabytes; null without /proc. */
  readonly residentMegabytes: number | null;
}

/** What one contender did in all its pieces: see `summarise`. */
export interface Summary extends Sample {
  /** What the middle piece cost; `cpuMsPerRequest` is the one that is judged. Null without /proc. */
  readonly medianCpuMsPerRequest: number | null;
}

/** What others do on the machine makes a piece dearer and never cheaper: a tenth of the pieces cost less than the figure that is judged. */
const judgedShare = 0.1;

/** What the load asks of a contender. */
export type LoadShape = Pick<LoadOrder, 'bodies' | 'connections' | 'requests'>;

/** Puts the load on a contender once and returns what it took. */
export async function takeSample(load: ChildProgram, contender: RunningContender, shape: LoadShape): Promise<Sample> {
  const before = processUsage(contender.pid);
  const { url, authorizations } = contender;
  const result = await load.ask<LoadResult>({ url, authorizations, ...shape } satisfies LoadOrder);
  const after = processUsage(contender.pid);
  return {
    ...result,
    cpuMsPerRequest: before && after && (after.cpuMs - before.cpuMs) / Math.max(1, result.requests),
    residentMegabytes: after?.residentMegabytes ?? null,
  };
}

/**
 * Returns how long the gateway was busy: its own CPU, which does not depend on what else the machine does. Without /proc it is the time that passed.
 */
export function busyMs({ cpuMsPerRequest, requests, durationMs }: Sample): number {
  return cpuMsPerRequest === null ? durationMs : cpuMsPerRequest * requests;
}

/** Returns the lowest decile of the CPU and the median of every other figure; failures and requests are added up. */
export function summarise(samples: readonly Sample[]): Summary {
  const middle = (figure: (sample: Sample) => number) => median(samples.map(figure));
  const total = (figure: (sample: Sample) => number) => samples.reduce((sum, sample) => sum + figure(sample), 0);
  const costs = present(samples.map(({ cpuMsPerRequest }) => cpuMsPerRequest));
  const memories = present(samples.map(({ residentMegabytes }) => residentMegabytes));
  return {
    requests: total((sample) => sample.requests),
    failures: total((sample) => sample.failures),
    durationMs: total((sample) => sample.durationMs),
    requestsPerSecond: middle((sample) => sample.requestsPerSecond),
    p50Ms: middle((sample) => sample.p50Ms),
    p99Ms: middle((sample) => sample.p99Ms),
    cpuMsPerRequest: costs && quantile(costs, judgedShare),
    medianCpuMsPerRequest: costs && median(costs),
    residentMegabytes: memories && median(memories),
  };
}

/** Returns the values that there are; null when there are none. */
function present(values: readonly (number | null)[]): readonly number[] | null {
  const there = values.filter((value): value is number => value !== null);
  return there.length === 0 ? null : there;
}
