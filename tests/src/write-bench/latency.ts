import { setTimeout as delay } from 'node:timers/promises';
import type { District } from '../faults/district/district';
import { beginEntering } from './entering';
import type { WriteBenchOptions } from './options';
import { percentile } from './percentile';

const hanging = ['community', 'safety', 'urban'];
/** Longer than anybody waits for a platform. */
const hangMs = 120_000;
const goalMs = 200;

export interface LatencyFigures {
  readonly hanging: readonly string[];
  readonly entries: number;
  readonly notTaken: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly longestMs: number;
  /** p99 within 200 ms. */
  readonly goalMet: boolean;
}

/** Measures how long the answer to an entry takes while three platforms hang. Entries begin at a steady rate, whether others have been answered or not; each is measured from when it was due. */
export async function measureLatency(
  district: District,
  { seconds, perSecond, workers }: Pick<WriteBenchOptions, 'seconds' | 'perSecond' | 'workers'>,
): Promise<LatencyFigures> {
  const entering = await beginEntering(district, workers);
  for (const platform of hanging) await hang(district, platform);
  const durations: number[] = [];
  let notTaken = 0;
  const startedAt = performance.now();
  const all = Array.from({ length: seconds * perSecond }, async (_, index) => {
    const dueAt = startedAt + (index * 1_000) / perSecond;
    await delay(Math.max(0, dueAt - performance.now()));
    if (!(await entering.next())) notTaken += 1;
    durations.push(performance.now() - dueAt);
  });
  await Promise.all(all);
  const p99Ms = percentile(durations, 99);
  return {
    hanging,
    entries: durations.length,
    notTaken,
    p50Ms: percentile(durations, 50),
    p95Ms: percentile(durations, 95),
    p99Ms,
    longestMs: percentile(durations, 100),
    goalMet: p99Ms <= goalMs && notTaken === 0,
  };
}

async function hang({ platforms }: District, platform: string): Promise<void> {
  await fetch(`${platforms.ready.faultUrls[platform]}/faults`, {
    method: 'PATCH',
    body: JSON.stringify({ slowMs: hangMs }),
    headers: { 'content-type': 'application/json' },
  });
}

export function printLatency(figures: LatencyFigures): string {
  const { entries, notTaken, p50Ms, p95Ms, p99Ms, longestMs, goalMet } = figures;
  return [
    `${figures.hanging.join(', ')} hang; ${entries} entries, ${notTaken} not taken`,
    `answer ms: p50 ${p50Ms.toFixed(0)}, p95 ${p95Ms.toFixed(0)}, p99 ${p99Ms.toFixed(0)}, longest ${longestMs.toFixed(0)}`,
    `goal p99 at most ${goalMs} ms: ${goalMet ? 'met' : 'NOT MET'}`,
    '',
  ].join('\n');
}
