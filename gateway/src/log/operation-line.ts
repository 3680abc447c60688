import type { IncomingHttpHeaders } from 'node:http';
import type { Logger } from 'pino';
import type { GatewayRequest } from '../request';
import { type Client, readClient } from './client';
import type { NotedCause, OperationName, SubgraphCalls } from './operation-notes';
import { viewerMark } from './viewer-mark';

/** A GraphQL request that is over: no variables, no data, no tokens, nobody's name or number. */
export interface EndedRequest {
  readonly requestId: string;
  /** Of the trace that the request is part of; absent when no traces are kept. */
  readonly trace_id?: string;
  readonly operation: OperationName;
  readonly client: Client;
  /** See `viewer-mark.ts`; null for somebody who has shown no access token. */
  readonly viewer: string | null;
  readonly status: number;
  /** True when the client went away before it had its answer. */
  readonly aborted: boolean;
  readonly durationMs: number;
  readonly errorCodes: readonly string[];
  readonly causes?: readonly NotedCause[];
}

/** How a request came in and went out. */
export interface Answered {
  readonly headers: IncomingHttpHeaders;
  readonly status: number;
  readonly durationMs: number;
}

/** The one line that the log has for each GraphQL request. */
export interface OperationLine extends EndedRequest {
  readonly subgraphs: readonly SubgraphCalls[];
}

/** Tells of a request that is over: a line in the log, with what `others` adds to it, and whoever listens to the gateway. */
export function tellOfEnd(
  log: Logger,
  request: GatewayRequest,
  answered: Answered,
  others: Readonly<Record<string, unknown>> = {},
): void {
  const ended = endedRequest(request, answered);
  writeOperationLine(log, ended, request, others);
  request.telemetry?.end(ended, request.platforms.list());
}

function endedRequest(request: GatewayRequest, answered: Answered): EndedRequest {
  const { requestId, viewer, signal, notes, telemetry } = request;
  return {
    requestId,
    trace_id: telemetry?.traceId ?? undefined,
    operation: notes.operation,
    client: readClient(answered.headers),
    viewer: viewerMark(viewer),
    status: answered.status,
    aborted: signal.failure !== null,
    durationMs: tenths(answered.durationMs),
    errorCodes: notes.errorCodes,
    causes: notes.causes.length > 0 ? notes.causes : undefined,
  };
}

/** A warning when the client is not told all. */
function writeOperationLine(
  log: Logger,
  ended: EndedRequest,
  { notes }: GatewayRequest,
  others: Readonly<Record<string, unknown>>,
): void {
  const level = ended.causes ? 'warn' : 'info';
  if (!log.isLevelEnabled(level)) return;
  const subgraphs = notes.subgraphs.map((each) => ({
    ...each,
    totalMs: tenths(each.totalMs),
    slowestMs: tenths(each.slowestMs),
  }));
  log[level]({ ...ended, subgraphs, ...others } satisfies OperationLine, 'operation');
}

function tenths(durationMs: number): number {
  return Math.round(durationMs * 10) / 10;
}
