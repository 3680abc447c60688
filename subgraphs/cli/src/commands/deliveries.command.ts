import type { Command } from 'commander';
import { changeCodes } from '../deliveries/change-codes';
import { replay } from '../deliveries/replay';
import { showAudit } from '../deliveries/show-audit';
import { showCodes } from '../deliveries/show-codes';
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
  readonly codes?: boolean;
  readonly map?: readonly string[];
  readonly apply?: boolean;
  readonly reason?: string;
  readonly audit?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

/**
 * Adds `onegrid deliveries`: how far each platform is behind. Of the flags the first that is given decides: --map tries other codes on what failed, --replay
 * puts it back into the queue, --codes shows a platform's code tables, --audit what operators did, --failed what failed.
 */
export function addDeliveries(program: Command): void {
  const command = program
    .command('deliveries')
    .description('投递积压、失败与重投（区网格中心）| Lag, failures and replay of deliveries (district centre)')
    .option('--failed', '列出失败的投递 | List what failed')
    .option('--platform <name>', '平台 | Only to this platform')
    .option(
      '--error <code>',
      '错误代码 | Only what failed of this code; REJECTED = refused by the platform, UNKNOWN_CODE = for want of a code',
    )
    .option('--id <ids...>', '投递编号 | Only these, for --replay and --map')
    .option('--first <count>', '条数 | How many to list, 1 to 200', '50')
    .option('--replay', '重投：先显示数量 | Put the failed ones back into the queue; says how many first')
    .option('--yes', '不再确认 | Replay or apply without asking')
    .option('--codes', '平台代码对照 | The code tables of --platform as they are in force, and who changed what')
    .option(
      '--map <list/value=code...>',
      '试算更改代码：失败的投递会变成什么 | Shows what failed deliveries would send under other codes; an empty code gives a value back',
    )
    .option(
      '--apply',
      '更改 --map 的代码；加 --replay 则随后重投 | Changes the codes of --map; with --replay puts what failed back',
    )
    .option('--reason <words>', '更改原因，用于 --apply | Why, for --apply')
    .option('--audit', '操作记录 | What operators did')
    .option('--json', '打印 JSON | Print JSON');
  addGraphOptions(command).action(deliveries);
}

async function deliveries(options: DeliveriesOptions): Promise<void> {
  const ask = await connectGraph(options);
  process.stdout.write(`${await chooseAction(options)(ask, options)}\n`);
}

function chooseAction(options: DeliveriesOptions): typeof showLag {
  if (options.map) return changeCodes;
  if (options.replay) return replay;
  if (options.codes) return showCodes;
  if (options.audit) return showAudit;
  return options.failed ? showFailed : showLag;
}
