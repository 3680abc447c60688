import { checkoutsOf, readyContenders } from './contenders/contenders';
import { hiveRustInFlight } from './contenders/hive';
import { ourGateway } from './contenders/ours/our-gateway';
import { deduplicating } from './contenders/ours/variants';
import { measureWorkload } from './measure/measure-workload';
import { openBench } from './open-bench';
import type { BenchOptions } from './options';
import { printWorkload } from './report/print-workload';
import { type Report, thisMachine, type WorkloadResult } from './report/report';
import { workloads } from './workloads/workloads';

/** Measures gateways that do identical work in flight once, on the workload whose requests are all the same. Its figures say nothing about execution and stand in no other table. */
export async function runInFlight(options: BenchOptions, print: (text: string) => void): Promise<Report> {
  const startedAt = new Date().toISOString();
  const bench = await openBench(options.connections);
  const results: WorkloadResult[] = [];
  try {
    const ours = checkoutsOf(options.checkouts).map((checkout) => ourGateway(deduplicating, checkout));
    const contenders = await readyContenders([...ours, hiveRustInFlight], bench.note);
    const nodeFlags = options.nodeFlags.at(-1) ?? [];
    const world = { ...bench.world, nodeFlags };
    for (const workload of workloads.filter(({ name }) => name === 'heavy')) {
      const measured = await measureWorkload({ ...bench, world }, workload, contenders, options);
      results.push({ nodeFlags: nodeFlags.join(' '), workload: workload.name, measured, judgements: [] });
      print(
        `\n${printWorkload('Identical work in flight done once, heavy (never mixed with the other tables)', measured, [])}\n`,
      );
    }
  } finally {
    await bench.close();
  }
  return { machine: thisMachine(), options, startedAt, results };
}
