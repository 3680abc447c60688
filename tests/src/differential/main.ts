import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type EngineName, engineNames } from '../conformance/engines/engines';
import { saveDifference } from './found-difference';
import { runWorld } from './run-world';
import { worlds } from './worlds';

const usage =
  'npm run differential -- [--operations N] [--seed S] [--engines stock,compiled] [--worlds a,b] [--keep N]';

/** Where differences are kept: beside the source, to be read and turned into cases. */
const foundFolder = join(__dirname, '..', '..', 'src', 'differential', 'found');

/** Runs every world, prints how it went, and exits with 1 when an engine of ours differs. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      operations: { type: 'string', default: '20000' },
      seed: { type: 'string', default: '1' },
      engines: { type: 'string', default: engineNames.join(',') },
      worlds: { type: 'string', default: '' },
      keep: { type: 'string', default: '5' },
    },
  });
  const engines = values.engines
    .split(',')
    .filter((each): each is EngineName => engineNames.includes(each as EngineName));
  const chosen = worlds.filter(({ name }) => values.worlds === '' || values.worlds.split(',').includes(name));
  if (engines.length === 0 || chosen.length === 0) throw new TypeError(usage);
  // the rich world gets as many as all the others
  const share = Math.ceil(Number(values.operations) / (chosen.length === 1 ? 1 : chosen.length * 2 - 2));
  const total: Record<string, number> = {};
  let asked = 0;
  const startedMs = performance.now();
  for (const world of chosen) {
    const operations = world.isRich && chosen.length > 1 ? share * (chosen.length - 1) : share;
    const run = { world, operations, seed: Number(values.seed), engines, keep: Number(values.keep) };
    const report = await runWorld(run);
    asked += operations;
    const perSecond = Math.round((operations / report.durationMs) * 1000);
    const counts = { ...report.unexplained, ...report.explained };
    const differences = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
    console.log(
      `${world.name}: ${operations} operations (${report.faulty} with faults), ${perSecond}/s, ${differences.join('; ') || 'no difference'}`,
    );
    for (const each of report.found) console.log(`  ${saveDifference(foundFolder, each)}`);
    for (const [engine, count] of Object.entries(report.unexplained)) total[engine] = (total[engine] ?? 0) + count;
  }
  const seconds = (performance.now() - startedMs) / 1000;
  console.log(`${asked} operations in ${seconds.toFixed(0)} s. Unexplained: ${JSON.stringify(total)}`);
  if ((total.compiled ?? 0) > 0) process.exitCode = 1;
}

void main();
