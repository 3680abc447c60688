import { parseArgs } from 'node:util';
import { faultsOf, printReport } from './report';
import { runSoak } from './soak';

const usage = 'npm run soak -- [--minutes N] [--clients N]    (default 10 minutes, 16 clients)\n';

/** Runs the soak, prints its table, and exits with 1 when it has failed. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '10' },
      clients: { type: 'string', default: '16' },
      help: { type: 'boolean', default: false },
    },
  });
  const minutes = Number(values.minutes);
  const clients = Number(values.clients);
  if (values.help || !(minutes > 0) || !Number.isInteger(clients) || clients < 1) {
    process.stdout.write(usage);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const report = await runSoak({ durationMs: minutes * 60_000, clients, troubleEveryMs: 4000, measureEveryMs: 8000 });
  const faults = faultsOf(report);
  console.log(`${printReport(report)}\n${faults.length === 0 ? 'passed' : `FAILED: ${faults.join('; ')}`}`);
  if (faults.length > 0) process.exitCode = 1;
}

void main();
