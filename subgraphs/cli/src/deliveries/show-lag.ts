import type { DeliveriesOptions } from '../commands/deliveries.command';
import type { AskGraph } from '../graph/connect-graph';
import { printTable } from '../terminal/print-table';

interface Lag {
  readonly platform: { readonly name: string };
  readonly oldestUndeliveredSeconds: number | null;
  readonly states: readonly { readonly state: string; readonly count: number }[];
  readonly errors: readonly { readonly errorCode: string; readonly count: number }[];
}

const query = `query DeliveryLag { deliveryLag { platform { name } oldestUndeliveredSeconds states { state count } errors { errorCode count } } }`;

/** Returns how far each platform is behind, as a table or JSON. */
export async function showLag(ask: AskGraph, { platform, json }: DeliveriesOptions): Promise<string> {
  const { deliveryLag } = await ask<{ deliveryLag: readonly Lag[] }>(query);
  const lags = deliveryLag.filter((lag) => platform === undefined || lag.platform.name === platform);
  if (json) return JSON.stringify(lags, null, 2);
  return printTable(
    ['平台 platform', '最久（秒）oldest s', '状态 states', '错误 errors'],
    lags.map((lag) => [
      lag.platform.name,
      String(lag.oldestUndeliveredSeconds ?? '-'),
      lag.states.map(({ state, count }) => `${state} ${count}`).join(', '),
      lag.errors.map(({ errorCode, count }) => `${errorCode} ${count}`).join(', '),
    ]),
  );
}
