import type { DeliveriesOptions } from '../commands/deliveries.command';
import type { AskGraph } from '../graph/connect-graph';
import { printTable } from '../terminal/print-table';

interface Failed {
  readonly delivery: {
    readonly id: string;
    readonly platform: { readonly name: string };
    readonly state: string;
    readonly attempts: number;
    readonly reason: string | null;
    readonly error: { readonly code: string; readonly message: string } | null;
  };
  readonly entry: { readonly id: string; readonly kind: string };
}

const query = `query FailedDeliveries($platform: String, $errorCode: String, $first: Int) {
  failedDeliveries(platform: $platform, errorCode: $errorCode, first: $first) { totalCount edges { node {
    delivery { id platform { name } state attempts reason error { code message } } entry { id kind } } } } }`;

/** Returns the failed deliveries, newest first, as a table or JSON. */
export async function showFailed(ask: AskGraph, options: DeliveriesOptions): Promise<string> {
  const { platform, error: errorCode, first, json } = options;
  const variables = { platform, errorCode, first: Number(first) };
  const { failedDeliveries } = await ask<{
    failedDeliveries: { totalCount: number; edges: readonly { node: Failed }[] };
  }>(query, variables);
  const failed = failedDeliveries.edges.map(({ node }) => node);
  if (json) return JSON.stringify({ totalCount: failedDeliveries.totalCount, failed }, null, 2);
  const table = printTable(
    ['投递 delivery', '平台 platform', '类型 kind', '状态 state', '次数 attempts', '原因 why'],
    failed.map(({ delivery, entry }) => [
      delivery.id,
      delivery.platform.name,
      entry.kind,
      delivery.state,
      String(delivery.attempts),
      delivery.reason ?? (delivery.error ? `${delivery.error.code} ${delivery.error.message}` : ''),
    ]),
  );
  return `${table}\n${failed.length} / ${failedDeliveries.totalCount}`;
}
