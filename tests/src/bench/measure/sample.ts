import type { ChildProgram } from '../child-program';
import type { RunningContender } from '../contenders/contender';
import type { LoadOrder, LoadResult } from '../load/load';
import { median } from './median';
import { processUsage } from './process-usage';

/** What one contender did in one round. */
export interface Sample extends LoadResult {
  /** CPU of the gateway's process for one request, milliseconds; null without /proc. */
  readonly cpuMsPerRequest: number | null;
  /** Resident memory at the end of the round, megabytes; null without /proc. */
  readonly residentMegabytes: number | null;
}

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

/** Returns the median of each figure; failures and requests are added up. */
export function summarise(samples: readonly Sample[]): Sample {
  const middle = (figure: (sample: Sample) => number) => median(samples.map(figure));
  const middleOrNull = (figure: (sample: Sample) => number | null) => {
    const values = samples.map(figure).filter((value): value is number => value !== null);
    return values.length === 0 ? null : median(values);
  };
  const total = (figure: (sample: Sample) => number) => samples.reduce((sum, sample) => sum + figure(sample), 0);
  return {
    requests: total((sample) => sample.requests),
    failures: total((sample) => sample.failures),
    durationMs: total((sample) => sample.durationMs),
    requestsPerSecond: middle((sample) => sample.requestsPerSecond),
    p50Ms: middle((sample) => sample.p50Ms),
    p99Ms: middle((sample) => sample.p99Ms),
    cpuMsPerRequest: middleOrNull((sample) => sample.cpuMsPerRequest),
    residentMegabytes: middleOrNull((sample) => sample.residentMegabytes),
  };
}
