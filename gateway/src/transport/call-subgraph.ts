import { invariant, OneGridError } from '@onegrid/schema';
import type { GatewayRequest } from '../request';
import type { TraceHeaders } from '../telemetry';
import { filesIn } from '../uploads/files-in';
import { callAuthorization, type Identity } from '../verify/identity';
import type { CallSignal } from './call-signal';
import type { Connections } from './connect-subgraphs';
import { withDeadline } from './deadline';
import { placeErrors } from './place-errors';
import { readAnswer, type SubgraphAnswer } from './read-answer';
import { SignedRequest } from './signed-request';
import { SubgraphFailure } from './subgraph-failure';
import type { SubgraphRequest } from './subgraph-request';
import { unavailableAnswer } from './unavailable-answer';

/** What the planner wants of a subgraph. */
export interface SubgraphOperation extends Pick<SubgraphRequest, 'query' | 'variables' | 'operationName' | 'body'> {
  /** Aborted when nobody waits for the answer any more; absent for a write. */
  readonly signal?: CallSignal;
}

/** Asks a subgraph on behalf of a request. Never fails because of the subgraph: one that cannot be reached answers SUBGRAPH_UNAVAILABLE. */
export type CallSubgraph = (
  subgraph: string,
  operation: SubgraphOperation,
  request: GatewayRequest,
) => Promise<SubgraphAnswer>;

/** Sends an operation to a subgraph, and fails with SubgraphFailure when it gives no usable answer. */
export type SendOperation = (
  subgraph: string,
  operation: SubgraphOperation,
  request: GatewayRequest,
  /** Which trace the call belongs to; absent = none. */
  trace?: TraceHeaders,
) => Promise<SubgraphAnswer>;

/** Returns the one function through which the gateway calls subgraphs: signs the call, sends it, checks the answer and keeps what it says about platforms. */
export function subgraphCaller(options: {
  readonly connections: Connections;
  readonly identity: Identity | null;
  /** Longest time for one call, milliseconds, when the connection does not say. */
  readonly timeoutMs: number;
  /** Puts something between caller and subgraphs: the cache. Default nothing. */
  readonly through?: (send: SendOperation) => SendOperation;
}): CallSubgraph {
  const { connections, identity, timeoutMs } = options;

  const send: SendOperation = async (subgraph, operation, request, trace) => {
    const connection = connections.get(subgraph);
    invariant(connection, `no connection to subgraph ${subgraph}`);
    if (identity && request.viewer === null) throw new OneGridError('UNAUTHENTICATED');
    const signed = callAuthorization(identity, request.viewer, subgraph);
    const authorization = signed instanceof Promise ? await signed : signed;
    const { requestId } = request;
    const uploads = request.uploads && filesIn(operation.variables);
    const allowedMs = connection.timeoutMs ?? timeoutMs;
    const response = await withDeadline(allowedMs, operation.signal, (signal) =>
      connection.send(
        new SignedRequest(operation, {
          authorization,
          requestId,
          trace,
          signal,
          uploads,
          headers: connection.forwardHeaders?.(request.headers),
          deadlineAtMs: performance.now() + allowedMs,
        }),
      ),
    );
    return placeErrors(readAnswer(subgraph, response), operation.query);
  };

  const ask = options.through ? options.through(send) : send;
  return async (subgraph, operation, request) => {
    const startedMs = performance.now();
    const followed = request.telemetry?.call(subgraph, startedMs);
    try {
      const answer = await ask(subgraph, operation, request, followed?.trace ?? undefined);
      const endedMs = performance.now();
      const { platforms, failure, isKept } = answer;
      request.platforms.add(platforms);
      if (!isKept) request.notes.call({ subgraph, durationMs: endedMs - startedMs, failure });
      followed?.end(endedMs, failure?.reason ?? null);
      return answer;
    } catch (failure) {
      const endedMs = performance.now();
      followed?.end(endedMs, failure instanceof SubgraphFailure ? failure.reason : 'THREW');
      if (!(failure instanceof SubgraphFailure)) throw failure;
      const answer = placeErrors(unavailableAnswer(subgraph, failure.code), operation.query);
      request.platforms.add(answer.platforms);
      request.notes.call({ subgraph, durationMs: endedMs - startedMs, failure });
      return answer;
    }
  };
}
