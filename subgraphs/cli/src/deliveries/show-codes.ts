import { CommandFailure } from '../command-failure';
import type { DeliveriesOptions } from '../commands/deliveries.command';
import type { AskGraph } from '../graph/connect-graph';
import { printTable } from '../terminal/print-table';

interface Mapping {
  readonly version: number;
  readonly tables: readonly {
    readonly list: string;
    readonly codes: readonly string[];
    readonly items: readonly {
      readonly value: string;
      readonly name: string;
      readonly code: string | null;
      readonly ownCode: string | null;
      readonly refusal: string | null;
    }[];
  }[];
  readonly changes: readonly {
    readonly version: number;
    readonly list: string;
    readonly value: string;
    readonly code: string | null;
    readonly reason: string;
    readonly at: string;
    readonly by: { readonly workerNo: string };
  }[];
}

const query = `query PlatformMapping($platform: String!) { platformMapping(platform: $platform) { version
  tables { list codes items { value name code ownCode refusal } }
  changes { version list value code reason at by { workerNo } } } }`;

/** Returns the code tables of a platform as they are in force, and what operators have changed, as text or JSON. */
export async function showCodes(ask: AskGraph, { platform, json }: DeliveriesOptions): Promise<string> {
  if (platform === undefined) throw new CommandFailure('INPUT_UNREADABLE', '请指定 --platform | Give --platform');
  const { platformMapping: mapping } = await ask<{ platformMapping: Mapping }>(query, { platform });
  if (json) return JSON.stringify(mapping, null, 2);
  const tables = mapping.tables.map(({ list, codes, items }) => {
    const rows = items.map(({ value, name, code, ownCode, refusal }) => [
      value,
      code ?? '-',
      code === ownCode ? '' : `原 own ${ownCode ?? '-'}`,
      refusal === null || code !== null ? name : `${name}（${refusal}）`,
    ]);
    const head = ['值 value', '代码 code', '更改 changed', '名称 name'];
    return `${list}（平台代码 codes: ${codes.join(' ')}）\n${printTable(head, rows)}`;
  });
  const changes = mapping.changes.map(({ version, list, value, code, reason, at, by }) => [
    `v${version}`,
    `${list}/${value}=${code ?? ''}`,
    by.workerNo,
    at,
    reason,
  ]);
  const history = printTable(['版本 version', '更改 change', '操作人 by', '时间 at', '原因 why'], changes);
  return [...tables, `对照版本 mapping version: ${mapping.version}`, ...(changes.length > 0 ? [history] : [])].join(
    '\n\n',
  );
}
