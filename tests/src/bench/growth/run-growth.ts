import { OneGridError } from '@onegrid/schema';
import { apollo } from '../contenders/apollo';
import type { Contender } from '../contenders/contender';
import { checkoutsOf, isMeant, readyContenders } from '../contenders/contenders';
import { hiveRust } from '../contenders/hive';
import { ourGateway } from '../contenders/ours/our-gateway';
import { plain } from '../contenders/ours/variants';
import { type Bench, measureWorkload } from '../measure/measure-workload';
import { openBench } from '../open-bench';
import type { BenchOptions } from '../options';
import { workloads } from '../workloads/workloads';
import { growEntities, printEntities } from './entities';
import { askFreshOperations, printFreshOperations } from './fresh-operations';
import { printManySubgraphs, startWithManySubgraphs } from './many-subgraphs';
import { printWorkers, workerContenders } from './workers';

interface Section {
  readonly figures: unknown;
  readonly text: string;
}

type Measure = (bench: Bench, contenders: readonly Contender[], options: BenchOptions) => Promise<Section>;

/** What grows, in the order in which it is measured. */
const sections: Readonly<Record<string, Measure>> = {
  entities: async (bench, contenders, options) => {
    const figures = await growEntities(bench, contenders, options);
    return { figures, text: printEntities(figures) };
  },
  operations: async (bench, contenders) => {
    const figures = await askFreshOperations(bench, contenders);
    return { figures, text: printFreshOperations(figures) };
  },
  subgraphs: async (bench, contenders) => {
    const figures = await startWithManySubgraphs(bench, contenders);
    return { figures, text: printManySubgraphs(figures) };
  },
  workers: async (bench, _, options) => {
    const contenders = await readyContenders(workerContenders(checkoutsOf(options.checkouts)), bench.note);
    const figures = await measureWorkload(bench, smallWorkload(), contenders, options);
    return { figures, text: printWorkers(figures) };
  },
};

export const sectionNames = Object.keys(sections);

/** Measures how cost grows with entities, fresh operations, subgraphs and workers; with the last of the Node flags. Returns the figures by section. */
export async function runGrowth(
  options: BenchOptions,
  print: (text: string) => void,
): Promise<Record<string, unknown>> {
  const unknown = options.sections.filter((name) => !sectionNames.includes(name));
  if (unknown.length > 0)
    throw new OneGridError('CONFIGURATION_INVALID', {
      message: `${unknown.join(', ')}? There is ${sectionNames.join(', ')}`,
    });
  const chosen = sectionNames.filter((name) => options.sections.length === 0 || options.sections.includes(name));
  const opened = await openBench(options.connections);
  const bench = { ...opened, world: { ...opened.world, nodeFlags: options.nodeFlags.at(-1) ?? [] } };
  const results: Record<string, unknown> = {};
  try {
    const contenders = await readyContenders(chooseContenders(options), bench.note);
    for (const name of chosen) {
      const { figures, text } = await (sections[name] as Measure)(bench, contenders, options);
      results[name] = figures;
      print(`\n${text}\n`);
    }
  } finally {
    await opened.close();
  }
  return results;
}

function chooseContenders({ checkouts, contenders }: BenchOptions): readonly Contender[] {
  const ours = checkoutsOf(checkouts).map((checkout) => ourGateway(plain, checkout));
  const all = [...ours, apollo, hiveRust];
  const wanted = contenders.length === 0 ? ['ours', 'apollo'] : contenders;
  return all.filter((each) => wanted.some((name) => isMeant(each, name)));
}

function smallWorkload() {
  const small = workloads.find(({ name }) => name === 'small');
  if (!small) throw new OneGridError('INTERNAL', { message: 'There is no small workload' });
  return small;
}
