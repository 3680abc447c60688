import { randomUUID } from 'node:crypto';
import type { DeliveriesOptions } from '../commands/deliveries.command';
import type { AskGraph } from '../graph/connect-graph';
import { confirm } from '../terminal/confirm';

const preview = 'query PreviewReplay($filter: FailedDeliveriesFilter!) { count: previewReplay(filter: $filter) }';
const mutation = `mutation Replay($filter: FailedDeliveriesFilter!, $idempotencyKey: ID!) {
  replay: replayDeliveries(filter: $filter, idempotencyKey: $idempotencyKey) { count auditId } }`;

/** Puts failed deliveries back into the queue, after saying how many they are and asking; returns what was done. */
export async function replay(ask: AskGraph, options: DeliveriesOptions): Promise<string> {
  const filter = { platform: options.platform, errorCode: options.error, ids: options.id };
  const { count } = await ask<{ count: number }>(preview, { filter });
  const isAgreed = count > 0 && (options.yes || (await confirm(`重投 ${count} 件投递？ Replay ${count} deliveries?`)));
  if (!isAgreed) return options.json ? JSON.stringify({ count: 0, auditId: null }) : '0';
  const { replay: done } = await ask<{ replay: { count: number; auditId: string } }>(mutation, {
    filter,
    idempotencyKey: randomUUID(),
  });
  return options.json
    ? JSON.stringify(done)
    : `已重投 ${done.count} 件，审计 ${done.auditId} | ${done.count} put back, audit ${done.auditId}`;
}
