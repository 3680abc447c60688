import { spawn } from 'node:child_process';
import type { Command } from 'commander';

/** Young generation of the gateway's process, megabytes: most of what a request leaves behind is gone before it is ever moved. */
const semiSpaceMegabytes = 64;

/** Adds `onegrid gateway`: runs the gateway's own program with the flags as they are; `onegrid gateway --help` lists them. */
export function addGateway(program: Command): void {
  program
    .command('gateway')
    .description('运行网关 | Serve any Federation 2 supergraph')
    .helpOption(false)
    .allowUnknownOption()
    .allowExcessArguments()
    .argument('[flags...]')
    .action((flags: string[]) => runGateway(flags));
}

function runGateway(flags: readonly string[]): Promise<void> {
  const entry = require.resolve('@onegrid/gateway/dist/standalone/main.js');
  const gateway = spawn(process.execPath, [`--max-semi-space-size=${semiSpaceMegabytes}`, entry, ...flags], {
    stdio: 'inherit',
  });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, () => gateway.kill(signal));
  return new Promise((resolve, reject) => {
    gateway.once('error', reject);
    gateway.once('exit', (code) => {
      process.exitCode = code ?? 1;
      resolve();
    });
  });
}
