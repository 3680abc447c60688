import type { GraphClient } from '@onegrid/kit';
import { type Contributions, type DeliveryMapping, OneGridError, type Viewer } from '@onegrid/schema';
import { type AuditRow, findAudited, lockKey, writeAudit } from '../operate/audit';
import type { FailedFilter } from '../operate/failed-where';
import { countFailed } from '../operate/list-failed';
import { type ReplayTools, replayDeliveries } from '../operate/replay';
import type { AskPreview } from '../preview/ask-preview';
import { checkText } from '../record/check-text';
import { payloadHash } from '../record/payload-hash';
import { type CodeChange, readMapping, withChanges, writeChanges } from '../store/code-mapping';
import { checkChanges } from './check-changes';
import { type DryRun, dryRun, unknownCodesOf } from './dry-run';
import { listMeant } from './list-meant';
import { readCodeTables } from './read-code-tables';

export interface MappingTools extends ReplayTools {
  readonly graph: GraphClient;
  readonly contributions: Contributions;
  readonly askPreview: AskPreview;
}

export interface MappingRequest {
  readonly platform: string;
  readonly changes: readonly CodeChange[];
  readonly reason: string;
  readonly idempotencyKey: string;
  /** Which failed deliveries of the platform are put back into the queue afterwards; null = none. */
  readonly replay: FailedFilter | null;
}

export interface MappingChanged {
  readonly version: number;
  readonly auditId: string;
  /** How many deliveries were put back into the queue; null = no replay was asked for. */
  readonly replayed: number | null;
}

/** Most deliveries that one change checks and puts back. */
const maxChecked = 500;
const pageSize = 200;
const maxReasonLength = 200;

/**
 * Changes codes of a platform's mapping for every delivery from now on, and puts failed ones back into the queue. In order:
 *
 *   same key before?   → the same version again, or IDEMPOTENCY_KEY_REUSED; a replay that was cut off is taken up
 *   check the change   → the platform has the tables and knows the codes
 *   dry run            → none of the deliveries to be replayed would still be refused for want of a code
 *   write              → the change and its audit record in one transaction
 *   replay             → as `replayDeliveries`, with an audit record of its own
 *
 * @throws OneGridError BAD_INPUT, UNKNOWN_CODE, IDEMPOTENCY_KEY_REUSED, SUBGRAPH_UNAVAILABLE
 */
export async function changeMapping(
  tools: MappingTools,
  viewer: Viewer,
  request: MappingRequest,
): Promise<MappingChanged> {
  const { platform, changes, reason, replay } = request;
  const asked = { platform, changes, reason: reason.trim(), replay };
  const known = await findAudited(tools.dataSource.manager, viewer, request.idempotencyKey);
  if (known) return finish(tools, viewer, request, sameRequest(known, asked));
  const [problem] = checkText(reason, 'reason', { most: maxReasonLength });
  if (problem) throw new OneGridError(problem.code, { message: problem.message, field: 'reason' });
  checkChanges(await readCodeTables(tools.graph, tools.contributions, platform), changes);
  if (replay) await assertCured(tools, viewer, request);
  const audited = await tools.dataSource.transaction(async (manager) => {
    await lockKey(manager, viewer, request.idempotencyKey);
    const meanwhile = await findAudited(manager, viewer, request.idempotencyKey);
    if (meanwhile) return sameRequest(meanwhile, asked);
    const at = new Date(tools.now());
    const version = await writeChanges(manager, platform, changes, {
      reason: reason.trim(),
      changedBy: viewer.subject,
      changedAt: at,
    });
    const act = { viewer, action: 'CHANGE_MAPPING', count: changes.length, at } as const;
    const filter = { ...asked, version };
    return writeAudit(manager, { ...act, filter, idempotencyKey: request.idempotencyKey });
  });
  return finish(tools, viewer, request, audited);
}

async function finish(
  tools: MappingTools,
  viewer: Viewer,
  { platform, replay, idempotencyKey }: MappingRequest,
  audited: AuditRow,
): Promise<MappingChanged> {
  const changed = { version: Number(audited.filter.version), auditId: audited.id };
  if (replay === null) return { ...changed, replayed: null };
  const { count } = await replayDeliveries(tools, viewer, { ...replay, platform }, `${idempotencyKey}/replay`);
  return { ...changed, replayed: count };
}

function sameRequest(known: AuditRow, asked: object): AuditRow {
  const { version, ...before } = known.filter;
  if (version === undefined || payloadHash(before) !== payloadHash(asked))
    throw new OneGridError('IDEMPOTENCY_KEY_REUSED', { field: 'idempotencyKey' });
  return known;
}

async function assertCured(
  { dataSource, askPreview }: MappingTools,
  viewer: Viewer,
  { platform, changes, replay }: MappingRequest,
): Promise<void> {
  const filter = { ...replay, platform };
  const count = await countFailed(dataSource, viewer, filter);
  if (count > maxChecked)
    throw new OneGridError('BAD_INPUT', {
      message: `${count} deliveries; at most ${maxChecked} at a time. 一次最多 ${maxChecked} 件，请缩小范围。`,
      field: 'replay',
    });
  const inForce = await readMapping(dataSource, platform);
  const mappings = { inForce, proposed: withChanges(inForce, changes) };
  const stillRefused: DryRun[] = [];
  for (let after: string | null = null, isFirst = true; isFirst || after !== null; isFirst = false) {
    const { meant, endCursor } = await listMeant(dataSource, viewer, filter, { first: pageSize, after });
    const runs = await dryRun(askPreview, meant, mappings);
    stillRefused.push(...runs.filter((run) => unknownCodesOf(run).length > 0));
    after = endCursor;
  }
  const [example] = stillRefused;
  if (example)
    throw new OneGridError('UNKNOWN_CODE', {
      message: `${stillRefused.length} 件仍会被拒 deliveries would still be refused: ${unknownCodesOf(example).join('; ')}`,
      field: 'changes',
    });
}

/** Returns the mappings before and after a change that is only looked at. @throws OneGridError as `changeMapping` */
export async function proposeMapping(
  { dataSource, graph, contributions }: MappingTools,
  platform: string,
  changes: readonly CodeChange[],
): Promise<{ readonly inForce: DeliveryMapping; readonly proposed: DeliveryMapping }> {
  checkChanges(await readCodeTables(graph, contributions, platform), changes);
  const inForce = await readMapping(dataSource, platform);
  return { inForce, proposed: withChanges(inForce, changes) };
}
