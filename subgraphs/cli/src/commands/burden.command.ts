import type { Command } from 'commander';
import { type AskGraph, connectGraph, type GraphOptions } from '../graph/connect-graph';
import { addGraphOptions } from '../graph/graph-options';
import { printTable } from '../terminal/print-table';

interface BurdenOptions extends GraphOptions {
  readonly entry?: string;
  readonly from: string;
  readonly to: string;
  readonly json?: boolean;
}

interface Typing {
  readonly fields: number;
  readonly keystrokes: number;
}

interface Burden {
  readonly entries: number;
  readonly here: Typing;
  readonly there: Typing;
  readonly platforms: readonly (Typing & { readonly platform: { readonly name: string }; readonly entries: number })[];
  readonly withoutFigures: readonly { readonly name: string }[];
  readonly signInsSaved: number;
}

const dayMs = 86_400_000;
const query = `query Burden($entryId: ID, $from: DateTime, $to: DateTime) { burden(entryId: $entryId, from: $from, to: $to) {
  entries signInsSaved here { fields keystrokes } there { fields keystrokes } withoutFigures { name }
  platforms { platform { name } entries fields keystrokes } } }`;

/** Adds `onegrid burden`: what was typed here against what the platforms' own forms ask. */
export function addBurden(program: Command): void {
  const now = Date.now();
  const command = program
    .command('burden')
    .description('减负计量 | What was typed here against what the platforms’ own forms ask')
    .option('--entry <id>', '录入编号 | Only this entry')
    .option('--from <moment>', '起 | Recorded from', new Date(now - 30 * dayMs).toISOString())
    .option('--to <moment>', '止 | Recorded before', new Date(now).toISOString())
    .option('--json', '打印 JSON | Print JSON');
  addGraphOptions(command).action(async (options: BurdenOptions) => {
    process.stdout.write(`${await showBurden(await connectGraph(options), options)}\n`);
  });
}

async function showBurden(ask: AskGraph, { entry, from, to, json }: BurdenOptions): Promise<string> {
  const variables = entry === undefined ? { from, to } : { entryId: entry };
  const { burden } = await ask<{ burden: Burden }>(query, variables);
  if (json) return JSON.stringify(burden, null, 2);
  const row = (name: string, entries: number, { fields, keystrokes }: Typing) =>
    [name, entries, fields, keystrokes].map(String);
  const table = printTable(
    ['录入处 typed into', '录入 entries', '字段 fields', '击键 keystrokes'],
    [
      ...burden.platforms.map((each) => row(each.platform.name, each.entries, each)),
      row('各平台合计 all platforms', burden.entries, burden.there),
      row('一网 OneGrid', burden.entries, burden.here),
    ],
  );
  const missing = burden.withoutFigures.map(({ name }) => name).join(', ') || '-';
  return `${table}\n节省登录 sign-ins saved: ${burden.signInsSaved}\n无数据平台 no figures of: ${missing}`;
}
