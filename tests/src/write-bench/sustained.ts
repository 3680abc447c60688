import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { processUsage } from '../bench/measure/process-usage';
import { median } from '../bench/measure/quantile';
import type { District } from '../faults/district/district';
import { beginEntering } from './entering';
import type { WriteBenchOptions } from './options';

const samples = 30;

export interface SustainedFigures {
  readonly seconds: number;
  readonly entries: number;
  readonly entriesPerSecond: number;
  /** Deliveries that platforms have taken. */
  readonly deliveries: number;
  readonly deliveriesPerSecond: number;
  /** CPU of all processes but PostgreSQL's and the phones', for one entry with its deliveries and reviews; null = not known here. */
  readonly cpuMsPerEntry: number | null;
  /** Resident memory of the hub over time, megabytes. */
  readonly hubMegabytes: readonly number[];
  /** Median of the last third against that of the middle third. */
  readonly memoryGrowthPercent: number;
}

/** Lets workers enter without a pause, and measures what is taken and handed over meanwhile. */
export async function measureSustained(
  district: District,
  { seconds, workers }: Pick<WriteBenchOptions, 'seconds' | 'workers'>,
): Promise<SustainedFigures> {
  const entering = await beginEntering(district, workers);
  const processes = [district.hub, district.worker, district.platforms];
  const cpuMs = () => processes.reduce((sum, { pid }) => sum + (processUsage(pid)?.cpuMs ?? Number.NaN), 0);
  const client = new Client({ connectionString: district.databaseUrl });
  await client.connect();
  const before = { cpu: cpuMs(), handedOver: await countHandedOver(client) };
  const startedAt = performance.now();
  const isOver = () => performance.now() - startedAt >= seconds * 1_000;
  let entries = 0;
  const workOff = async () => {
    while (!isOver()) if (await entering.next()) entries += 1;
  };
  const hubMegabytes: number[] = [];
  const watch = async () => {
    while (!isOver()) {
      await delay((seconds * 1_000) / samples);
      hubMegabytes.push(processUsage(district.hub.pid)?.residentMegabytes ?? Number.NaN);
    }
  };
  await Promise.all([watch(), ...Array.from({ length: workers }, workOff)]);
  const took = (performance.now() - startedAt) / 1_000;
  const deliveries = (await countHandedOver(client)) - before.handedOver;
  const usedMs = cpuMs() - before.cpu;
  await client.end();
  const third = Math.floor(hubMegabytes.length / 3);
  const [middle, last] = [median(hubMegabytes.slice(third, 2 * third)), median(hubMegabytes.slice(2 * third))];
  return {
    seconds: took,
    entries,
    entriesPerSecond: entries / took,
    deliveries,
    deliveriesPerSecond: deliveries / took,
    cpuMsPerEntry: Number.isNaN(usedMs) ? null : usedMs / entries,
    hubMegabytes,
    memoryGrowthPercent: (last / middle - 1) * 100,
  };
}

async function countHandedOver(client: Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM entries.delivery WHERE state IN ('UNDER_REVIEW', 'OVERDUE', 'ACCEPTED', 'REJECTED')`,
  );
  return rows[0]?.count ?? 0;
}

export function printSustained(figures: SustainedFigures): string {
  const { seconds, entries, entriesPerSecond, deliveries, deliveriesPerSecond, cpuMsPerEntry, hubMegabytes } = figures;
  const cpu = cpuMsPerEntry === null ? 'not known' : `${cpuMsPerEntry.toFixed(1)} ms for an entry`;
  return [
    `${seconds.toFixed(0)} s: ${entries} entries (${entriesPerSecond.toFixed(1)} a second), ${deliveries} deliveries (${deliveriesPerSecond.toFixed(1)} a second)`,
    `CPU of hub, worker and platforms: ${cpu}`,
    `hub's memory, MB: ${hubMegabytes.map((each) => each.toFixed(0)).join(' ')}; last third against middle third ${figures.memoryGrowthPercent.toFixed(1)} %`,
    '',
  ].join('\n');
}
