import { writeFileSync } from 'node:fs';
import { OneGridError } from '@onegrid/schema';
import { runGrowth } from './growth/run-growth';
import { type BenchOptions, readOptions, usage } from './options';
import { type Report, thisMachine } from './report/report';
import { runBench } from './run-bench';
import { runInFlight } from './run-in-flight';

const print = (text: string) => void process.stdout.write(text);

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === null) return print(usage);
  const figures = await measure(options);
  if (options.json) writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`);
}

async function measure(options: BenchOptions): Promise<object> {
  if (options.command === 'growth') return { machine: thisMachine(), growth: await runGrowth(options, print) };
  const report = await (options.command === 'in-flight' ? runInFlight : runBench)(options, print);
  if (hasFailures(report)) process.exitCode = 1;
  return report;
}

function hasFailures({ results }: Report): boolean {
  return results.some(({ measured }) => measured.some(({ summary }) => summary.failures > 0));
}

// an exit ends the processes of the run as well
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof OneGridError ? `${error.code}: ${error.message}` : String(error)}\n`);
  process.exitCode = 1;
});
