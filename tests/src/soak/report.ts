import type { Counts } from './clients';

export interface Sample {
  readonly atMs: number;
  /** After a collection. */
  readonly heapMegabytes: number;
  readonly rssMegabytes: number;
  readonly unhandled: number;
}

export interface SoakReport {
  readonly durationMs: number;
  readonly counts: Counts;
  readonly samples: readonly Sample[];
  readonly swaps: number;
  readonly deaths: number;
  readonly hangs: number;
}

/** Growth of the heap that a run may show between its second and its last third, megabytes: caches fill in the first. */
const heapGrowthMegabytes = 25;

/** Returns what is wrong with a run; nothing when it has passed. */
export function faultsOf({ counts, samples, durationMs }: SoakReport): string[] {
  const unhandled = samples.at(-1)?.unhandled ?? 0;
  const growth = meanOf(samples, 2, 3) - meanOf(samples, 1, 2);
  return [
    ...(counts.lost > 0 ? [`${counts.lost} requests were neither answered nor given up`] : []),
    ...(counts.answered === 0 ? ['no request was answered in full'] : []),
    ...(unhandled > 0 ? [`${unhandled} unhandled rejections`] : []),
    ...(durationMs >= 120_000 && growth > heapGrowthMegabytes ? [`the heap grew by ${growth.toFixed(1)} MB`] : []),
  ];
}

/** Returns a run as a table for people. */
export function printReport(report: SoakReport): string {
  const { counts, samples, swaps, deaths, hangs, durationMs } = report;
  const asked = Object.values(counts).reduce((sum, each) => sum + each, 0);
  const rows: readonly (readonly [string, string])[] = [
    ['time', `${(durationMs / 1000).toFixed(0)} s`],
    ['requests', `${asked} (${((asked / durationMs) * 1000).toFixed(0)}/s)`],
    ['answered in full', String(counts.answered)],
    ['answered with errors', String(counts.withErrors)],
    ['refused', String(counts.refused)],
    ['given up by the client', String(counts.givenUp)],
    ['lost', String(counts.lost)],
    ['supergraph swaps', String(swaps)],
    ['subgraph deaths, hangs', `${deaths}, ${hangs}`],
    ['unhandled rejections', String(samples.at(-1)?.unhandled ?? 0)],
    ['heap after collection, by thirds', thirds(samples, (each) => each.heapMegabytes)],
    ['resident memory, by thirds', thirds(samples, (each) => each.rssMegabytes)],
    ['slope of the heap', `${(slopeOf(samples) * 60_000).toFixed(2)} MB/min over the last two thirds`],
  ];
  return rows.map(([name, value]) => `${name.padEnd(34)} ${value}`).join('\n');
}

function thirds(samples: readonly Sample[], value: (each: Sample) => number): string {
  const means = [0, 1, 2].map((third) => meanOf(samples, third, third + 1, value).toFixed(1));
  return `${means.join(' → ')} MB`;
}

/** Mean from one third of a run to another. */
function meanOf(
  samples: readonly Sample[],
  from: number,
  to: number,
  value: (each: Sample) => number = (each) => each.heapMegabytes,
): number {
  const part = samples.slice(Math.floor((samples.length * from) / 3), Math.floor((samples.length * to) / 3));
  return part.reduce((sum, each) => sum + value(each), 0) / Math.max(1, part.length);
}

/** Least squares, megabytes for each millisecond. */
function slopeOf(all: readonly Sample[]): number {
  const samples = all.slice(Math.floor(all.length / 3));
  const count = Math.max(1, samples.length);
  const meanMs = samples.reduce((sum, each) => sum + each.atMs, 0) / count;
  const mean = samples.reduce((sum, each) => sum + each.heapMegabytes, 0) / count;
  const spread = samples.reduce((sum, each) => sum + (each.atMs - meanMs) ** 2, 0);
  const together = samples.reduce((sum, each) => sum + (each.atMs - meanMs) * (each.heapMegabytes - mean), 0);
  return spread === 0 ? 0 : together / spread;
}
