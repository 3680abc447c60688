import { writeFileSync } from 'node:fs';
import { OneGridError } from '@onegrid/schema';
import { readOptions, usage } from './options';
import { runBench } from './run-bench';

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === null) return void process.stdout.write(usage);
  const report = await runBench(options, (text) => process.stdout.write(text));
  if (options.json) writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
  if (report.results.some(({ measured }) => measured.some(({ summary }) => summary.failures > 0))) process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof OneGridError ? `${error.code}: ${error.message}` : String(error)}\n`);
  process.exitCode = 1;
});
