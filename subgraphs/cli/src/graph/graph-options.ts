import type { Command } from 'commander';

export const defaultGateway = 'http://127.0.0.1:4000';

/** Adds the options by which a command finds the gateway and signs in there. */
export function addGraphOptions(command: Command): Command {
  return command
    .option('--gateway <url>', '网关地址 | Address of the gateway', process.env.ONEGRID_GATEWAY ?? defaultGateway)
    .option(
      '--worker <number>',
      '工号；已设置 ONEGRID_TOKEN 时不需要 | Worker who signs in; default: ONEGRID_WORKER; not needed with ONEGRID_TOKEN',
    );
}
