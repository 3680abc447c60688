import cluster from 'node:cluster';
import { pino } from 'pino';
import { setV8Flags } from '../v8-flags';
import { lastWords } from './failure-text';
import { keepATick } from './keep-a-tick';
import { readOptions, usage } from './options';
import { runAlone } from './run-alone';
import type { RunningProgram } from './running-program';
import { runWorker } from './workers/run-worker';
import { runWorkers } from './workers/run-workers';

async function main(): Promise<void> {
  setV8Flags();
  void keepATick();
  const options = readOptions(process.argv.slice(2), process.env);
  if (options === null) return void process.stdout.write(usage);
  const log = pino({ level: process.env.LOG_LEVEL ?? 'warn' });
  if (cluster.isWorker) return runWorker(options, log);
  const program = await (options.workers > 1 ? runWorkers(options, log) : runAlone(options, log));
  heedSignals(program);
  process.stdout.write(`Ready 已就绪   ${program.url}/graphql\n`);
  if (program.metricsUrl) process.stdout.write(`Metrics 指标   ${program.metricsUrl}\n`);
  await program.failure.catch(async (failure: unknown) => {
    await program.close();
    throw failure;
  });
}

/** The first SIGINT or SIGTERM ends everything in order; a second one does not wait. */
function heedSignals(program: RunningProgram): void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    void program.close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('SIGHUP', () => void program.reload());
}

main().catch((error: unknown) => {
  process.stderr.write(lastWords(error, 'onegrid gateway'));
  process.exit(1);
});
