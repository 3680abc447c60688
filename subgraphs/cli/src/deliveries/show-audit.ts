import type { DeliveriesOptions } from '../commands/deliveries.command';
import type { AskGraph } from '../graph/connect-graph';
import { printTable } from '../terminal/print-table';

interface Act {
  readonly id: string;
  readonly at: string;
  readonly by: { readonly workerNo: string };
  readonly action: string;
  readonly filter: object;
  readonly count: number;
}

const query = `query AuditTrail($first: Int) { auditTrail(first: $first) { edges { node { id at by { workerNo } action filter count } } } }`;

/** Returns what operators did, newest first, as a table or JSON. */
export async function showAudit(ask: AskGraph, { first, json }: DeliveriesOptions): Promise<string> {
  const { auditTrail } = await ask<{ auditTrail: { edges: readonly { node: Act }[] } }>(query, {
    first: Number(first),
  });
  const acts = auditTrail.edges.map(({ node }) => node);
  if (json) return JSON.stringify(acts, null, 2);
  return printTable(
    ['时间 at', '操作人 by', '操作 action', '数量 count', '内容 what'],
    acts.map(({ at, by, action, count, filter }) => [at, by.workerNo, action, String(count), JSON.stringify(filter)]),
  );
}
