import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type EngineName, engineNames } from '../conformance/engines/engines';
import { foundFolder, saveDifference } from './found-difference';
import { addReports, printReport } from './print-report';
import { runWorld, type Share, type WorldReport } from './run-world';
import { worlds } from './worlds';

const usage = `npm run differential -- [options]

  --operations N  operations to ask: a document with variables and what goes wrong (default 20000)
  --seed S        the same seed asks the same (default 1)
  --engines A,B   stock, compiled (default both)
  --stock-every N of so many documents, one is asked of the stock engine (default 10)
  --worlds A,B    names of worlds (default all)
  --jobs N        threads (default 1)
  --keep N        most differences that are made small and saved, for each round, world and engine (default 5)
  --help          this text
`;

interface Job {
  readonly operations: number;
  readonly seed: number;
  readonly engines: readonly EngineName[];
  readonly stockEvery: number;
  readonly keep: number;
  readonly worlds: readonly string[];
  readonly part: Share;
}

/** Operations of a round. Each round goes through all worlds, so that a run that is ended early has been in every one. */
const roundSize = 10_000;

function readJob(): Job & { readonly jobs: number } {
  const { values } = parseArgs({
    options: {
      operations: { type: 'string', default: '20000' },
      seed: { type: 'string', default: '1' },
      engines: { type: 'string', default: engineNames.join(',') },
      'stock-every': { type: 'string', default: '10' },
      worlds: { type: 'string', default: '' },
      jobs: { type: 'string', default: '1' },
      keep: { type: 'string', default: '5' },
      help: { type: 'boolean', default: false },
    },
  });
  const engines = engineNames.filter((each) => values.engines.split(',').includes(each));
  const names = worlds.map(({ name }) => name);
  const chosen = names.filter((each) => values.worlds === '' || values.worlds.split(',').includes(each));
  const numbers = [values.operations, values.seed, values['stock-every'], values.jobs, values.keep].map(Number);
  const isRight = numbers.every((each) => Number.isInteger(each) && each >= 0);
  if (values.help || engines.length === 0 || chosen.length === 0 || !isRight) {
    process.stdout.write(usage);
    process.exit(values.help ? 0 : 2);
  }
  const [operations = 0, seed = 0, stockEvery = 1, jobs = 1, keep = 0] = numbers;
  return { operations, seed, stockEvery, jobs, keep, engines, worlds: chosen, part: { index: 0, of: jobs } };
}

/** Runs the chosen worlds round after round, and reports each world of each; the rich world gets as many operations as all others. */
async function runJob(job: Job, report: (report: WorldReport) => void): Promise<void> {
  const chosen = worlds.filter(({ name }) => job.worlds.includes(name));
  const others = chosen.filter(({ isRich }) => !isRich).length;
  const share = Math.ceil(job.operations / (others === chosen.length ? others : Math.max(1, others * 2)));
  const rounds = Math.ceil(job.operations / roundSize);
  for (let index = 0; index < rounds; index += 1) {
    for (const world of chosen) {
      const operations = world.isRich ? share * Math.max(1, others) : share;
      report(await runWorld({ ...job, world, operations, round: { index, of: rounds } }));
    }
  }
}

/** Runs the jobs, prints how it went, and exits with 1 when any engine differs without a known cause. */
async function main(): Promise<void> {
  const { jobs, ...job } = readJob();
  const startedMs = performance.now();
  const reports: WorldReport[] = [];
  const take = (report: WorldReport) => {
    reports.push(report);
    for (const each of report.found) console.log(`  ${saveDifference(foundFolder, each)}`);
    if (reports.length % (jobs * job.worlds.length) === 0) console.log(printReport(addReports('so far', reports)));
  };
  if (jobs <= 1) await runJob(job, take);
  else
    await Promise.all(
      Array.from({ length: jobs }, (_, index) => runInThread({ ...job, part: { index, of: jobs } }, take)),
    );
  for (const world of job.worlds) {
    const parts = reports.filter((each) => each.world === world);
    console.log(printReport(addReports(world, parts)));
  }
  const whole = addReports('all worlds', reports);
  const seconds = (performance.now() - startedMs) / 1000;
  console.log(`${printReport(whole)}\n${seconds.toFixed(0)} s`);
  if (Object.keys(whole.unexplained).length > 0) process.exitCode = 1;
}

function runInThread(job: Job, take: (report: WorldReport) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(__filename, { workerData: job });
    worker.on('message', take);
    worker.once('error', reject);
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new TypeError(`a thread ended with ${code}`))));
  });
}

if (isMainThread) void main();
else void runJob(workerData as Job, (report) => parentPort?.postMessage(report));
