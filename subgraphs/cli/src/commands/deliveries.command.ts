import type { Command } from 'commander';
import { replay } from '../deliveries/replay';
import { showFailed } from '../deliveries/show-failed';
import { showLag } from '../deliveries/show-lag';
import { connectGraph, type GraphOptions } from '../graph/connect-graph';
import { addGraphOptions } from '../graph/graph-options';

export interface DeliveriesOptions extends GraphOptions {
  readonly failed?: boolean;
  readonly platform?: string;
  readonly error?: string;
  readonly id?: readonly string[];
  readonly first: string;
  readonly replay?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** Adds `onegrid deliveries`: how far each platform is behind; with --failed what failed; with --replay puts it back into the queue. */
export function addDeliveries(program: Command): void {
  const command = program
    .command('deliveries')
    .description('投递积压、失败与重投（区网格中心）| Lag, failures and replay of deliveries (district centre)')
    .option('--failed', '列出失败的投递 | List what failed')
    .option('--platform <name>', '平台 | Only to this platform')
    .option('--error <code>', '错误代码 | Only what failed of this code; REJECTED = refused by the platform')
    .option('--id <ids...>', '投递编号 | Only these, for --replay')
    .option('--first <count>', '条数 | How many to list, 1 to 200', '50')
    .option('--replay', '重投：先显示数量 | Put the failed ones back into the queue; says how many first')
    .option('--yes', '不再确认 | Replay without asking')
    .option('--json', '打印 JSON | Print JSON');
  addGraphOptions(command).action(deliveries);
}

async function deliveries(options: DeliveriesOptions): Promise<void> {
  const ask = await connectGraph(options);
  const show = options.replay ? replay : options.failed ? showFailed : showLag;
  process.stdout.write(`${await show(ask, options)}\n`);
}
