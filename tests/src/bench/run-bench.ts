import { OneGridError } from '@onegrid/schema';
import type { Contender } from './contenders/contender';
import { checkoutsOf, contendersOf, isMeant, readyContenders } from './contenders/contenders';
import { measureWorkload } from './measure/measure-workload';
import { openBench } from './open-bench';
import type { BenchOptions } from './options';
import { judge } from './report/goals';
import { printWorkload } from './report/print-workload';
import { type Report, thisMachine, type WorkloadResult } from './report/report';
import { type Workload, workloads } from './workloads/workloads';

/** Runs the benchmark, prints each workload's figures as they are there, and returns all of them. */
export async function runBench(options: BenchOptions, print: (text: string) => void): Promise<Report> {
  const startedAt = new Date().toISOString();
  const chosenWorkloads = chooseWorkloads(options.workloads);
  const chosenContenders = chooseContenders(options);
  const bench = await openBench(options.connections);
  const results: WorkloadResult[] = [];
  try {
    const contenders = await readyContenders(chosenContenders, bench.note);
    for (const nodeFlags of options.nodeFlags) {
      const world = { ...bench.world, nodeFlags };
      for (const workload of chosenWorkloads) {
        const measured = await measureWorkload({ ...bench, world }, workload, contenders, options);
        const judgements = judge(workload.name, measured);
        results.push({ nodeFlags: nodeFlags.join(' '), workload: workload.name, measured, judgements });
        print(`\n${printWorkload(titleOf(workload, nodeFlags), measured, judgements)}\n`);
      }
    }
  } finally {
    await bench.close();
  }
  return { machine: thisMachine(), options, startedAt, results };
}

function titleOf({ name, says }: Workload, nodeFlags: readonly string[]): string {
  return `${name}: ${says}; Node flags of all: ${nodeFlags.join(' ') || 'none'}. Every answer was compared with one schema's over the same records: equal.`;
}

function chooseWorkloads(wanted: readonly string[]): readonly Workload[] {
  requireKnown(
    wanted,
    workloads.map(({ name }) => name),
  );
  return workloads.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
}

function chooseContenders({ checkouts, contenders }: BenchOptions): readonly Contender[] {
  const all = contendersOf(checkoutsOf(checkouts));
  const unknown = contenders.filter((wanted) => !all.some((contender) => isMeant(contender, wanted)));
  requireKnown(contenders, unknown.length === 0 ? contenders : all.map(({ name }) => name));
  return all.filter((each) => contenders.length === 0 || contenders.some((wanted) => isMeant(each, wanted)));
}

/** @throws OneGridError CONFIGURATION_INVALID with what there is, when something is wanted that there is not */
function requireKnown(wanted: readonly string[], known: readonly string[]): void {
  const unknown = wanted.filter((each) => !known.includes(each));
  if (unknown.length === 0) return;
  throw new OneGridError('CONFIGURATION_INVALID', { message: `${unknown.join(', ')}? There is ${known.join(', ')}` });
}
