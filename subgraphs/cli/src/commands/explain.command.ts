import { spawn } from 'node:child_process';
import type { Command } from 'commander';

/** Adds `onegrid explain`: runs the gateway's own program with the flags as they are; `onegrid explain --help` lists them. */
export function addExplain(program: Command): void {
  program
    .command('explain')
    .description('解释一个操作 | Print every stage of an operation')
    .helpOption(false)
    .allowUnknownOption()
    .allowExcessArguments()
    .argument('[flags...]')
    .action((flags: string[]) => runExplain(flags));
}

function runExplain(flags: readonly string[]): Promise<void> {
  const entry = require.resolve('@onegrid/gateway/dist/standalone/explain.js');
  const explain = spawn(process.execPath, [entry, ...flags], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    explain.once('error', reject);
    explain.once('exit', (code) => {
      process.exitCode = code ?? 1;
      resolve();
    });
  });
}
