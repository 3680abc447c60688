import { randomUUID } from 'node:crypto';
import { CommandFailure } from '../command-failure';
import type { DeliveriesOptions } from '../commands/deliveries.command';
import type { AskGraph } from '../graph/connect-graph';
import { confirm } from '../terminal/confirm';
import { readChanges } from './read-changes';

interface DryRun {
  readonly totalCount: number;
  readonly lookedAt: number;
  readonly changed: number;
  readonly stillRefused: number;
  readonly deliveries: readonly {
    readonly delivery: { readonly id: string };
    readonly differences: readonly {
      readonly step: string;
      readonly field: string;
      readonly before: unknown;
      readonly after: unknown;
    }[];
    readonly problems: readonly { readonly code: string; readonly message: string }[];
  }[];
}

const query = `query PreviewMapping($platform: String!, $changes: [CodeChangeInput!]!, $filter: FailedDeliveriesFilter!, $first: Int!) {
  previewMapping(platform: $platform, changes: $changes, filter: $filter, first: $first) { totalCount lookedAt changed stillRefused
    deliveries { delivery { id } differences { step field before after } problems { code message } } } }`;
const mutation = `mutation ChangeMapping($platform: String!, $changes: [CodeChangeInput!]!, $reason: String!, $idempotencyKey: ID!, $replay: FailedDeliveriesFilter) {
  change: changeMapping(platform: $platform, changes: $changes, reason: $reason, idempotencyKey: $idempotencyKey, replay: $replay) { version replayed auditId } }`;

/**
 * Shows what failed deliveries would send under other codes; with --apply changes the codes after asking, and with --replay puts those deliveries back into
 * the queue. Returns what was shown, or done.
 */
export async function changeCodes(ask: AskGraph, options: DeliveriesOptions): Promise<string> {
  const { platform, error: errorCode, id: ids, map = [], reason, first, json } = options;
  if (platform === undefined) throw new CommandFailure('INPUT_UNREADABLE', '请指定 --platform | Give --platform');
  if (options.apply && reason === undefined)
    throw new CommandFailure('INPUT_UNREADABLE', '请用 --reason 说明原因 | Say why with --reason');
  const changes = readChanges(map);
  const filter = { errorCode, ids };
  const { previewMapping: dryRun } = await ask<{ previewMapping: DryRun }>(query, {
    platform,
    changes,
    filter,
    first: Number(first),
  });
  if (!options.apply) return json ? JSON.stringify(dryRun, null, 2) : printDryRun(dryRun);
  if (!options.yes) process.stdout.write(`${printDryRun(dryRun)}\n`);
  const replay = options.replay ? filter : null;
  const question = `更改 ${changes.length} 项代码${replay ? `并重投 ${dryRun.totalCount} 件` : ''}？ Change ${changes.length} codes${replay ? ` and replay ${dryRun.totalCount}` : ''}?`;
  if (!options.yes && !(await confirm(question))) return json ? JSON.stringify(null) : '未更改 | Nothing changed';
  const variables = { platform, changes, reason, idempotencyKey: randomUUID(), replay };
  const { change } = await ask<{ change: { version: number; replayed: number | null; auditId: string } }>(
    mutation,
    variables,
  );
  return json
    ? JSON.stringify(change)
    : `对照版本 ${change.version}，重投 ${change.replayed ?? 0} 件，审计 ${change.auditId} | version ${change.version}, ${change.replayed ?? 0} put back, audit ${change.auditId}`;
}

function printDryRun({ totalCount, lookedAt, changed, stillRefused, deliveries }: DryRun): string {
  const lines = deliveries.flatMap(({ delivery, differences, problems }) => [
    delivery.id,
    ...differences.map(
      ({ step, field, before, after }) => `  ${step}.${field}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`,
    ),
    ...problems.map(({ code, message }) => `  ✗ ${code} ${message}`),
  ]);
  const sum = `符合 ${totalCount} 件，试算 ${lookedAt} 件：${changed} 件会变化，${stillRefused} 件仍会被拒 | ${totalCount} meant, ${lookedAt} looked at: ${changed} would change, ${stillRefused} would still be refused`;
  return [...lines, sum].join('\n');
}
