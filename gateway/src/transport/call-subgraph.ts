import { invariant, OneGridError } from '@onegrid/schema';
import type { GatewayRequest } from '../request';
import { callAuthorization, type Identity } from '../verify/identity';
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
  readonly signal?: AbortSignal;
}

/** Asks a subgraph on behalf of a request. Never fails because of the subgraph: one that cannot be reached answers SUBGRAPH_UNAVAILABLE. */
export type CallSubgraph = (
  subgraph: string,
  operation: SubgraphOperation,
  request: GatewayRequest,
) => Promise<SubgraphAnswer>;

/** Returns the one function through which the gateway calls subgraphs: signs the call, sends it, checks the answer and keeps what it says about platforms. */
export function subgraphCaller(options: {
  readonly connections: Connections;
  readonly identity: Identity | null;
  /** Longest time for one call, milliseconds. */
  readonly timeoutMs: number;
}): CallSubgraph {
  const { connections, identity, timeoutMs } = options;

  async function send(subgraph: string, operation: SubgraphOperation, request: GatewayRequest) {
    const connection = connections.get(subgraph);
    invariant(connection, `no connection to subgraph ${subgraph}`);
    if (identity && request.viewer === null) throw new OneGridError('UNAUTHENTICATED');
    const authorization = await callAuthorization(identity, request.viewer, subgraph);
    const { requestId } = request;
    const response = await withDeadline(timeoutMs, operation.signal, (signal) =>
      connection.send(new SignedRequest(operation, authorization, requestId, signal)),
    );
    return placeErrors(readAnswer(subgraph, response), operation.query);
  }

  return async (subgraph, operation, request) => {
    const startedMs = performance.now();
    try {
      const answer = await send(subgraph, operation, request);
      request.platforms.add(answer.platforms);
      request.notes.call({ subgraph, durationMs: performance.now() - startedMs });
      return answer;
    } catch (failure) {
      if (!(failure instanceof SubgraphFailure)) throw failure;
      const answer = placeErrors(unavailableAnswer(subgraph), operation.query);
      request.platforms.add(answer.platforms);
      request.notes.call({ subgraph, durationMs: performance.now() - startedMs, failure });
      return answer;
    }
  };
}
