import type { IncomingHttpHeaders } from 'node:http';
import type { GatewayRequest } from '../request';
import { type Client, readClient } from './client';
import type { NotedCause, OperationName, SubgraphCalls } from './operation-notes';
import { viewerMark } from './viewer-mark';

/** The one line that the log has for each GraphQL request: no variables, no data, no tokens, nobody's name or number. */
export interface OperationLine {
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
  readonly subgraphs: readonly SubgraphCalls[];
  readonly errorCodes: readonly string[];
  readonly causes?: readonly NotedCause[];
}

/** Returns the line of a request that has ended. */
export function operationLine(
  request: GatewayRequest,
  answered: { readonly headers: IncomingHttpHeaders; readonly status: number; readonly durationMs: number },
): OperationLine {
  const { requestId, viewer, signal, notes, telemetry } = request;
  const traceId = telemetry?.traceId;
  return {
    requestId,
    ...(traceId && { trace_id: traceId }),
    operation: notes.operation,
    client: readClient(answered.headers),
    viewer: viewerMark(viewer),
    status: answered.status,
    aborted: signal.failure !== null,
    durationMs: tenths(answered.durationMs),
    subgraphs: notes.subgraphs.map((each) => ({
      ...each,
      totalMs: tenths(each.totalMs),
      slowestMs: tenths(each.slowestMs),
    })),
    errorCodes: notes.errorCodes,
    ...(notes.causes.length > 0 && { causes: notes.causes }),
  };
}

function tenths(durationMs: number): number {
  return Math.round(durationMs * 10) / 10;
}
