import { invariant, OneGridError } from '@onegrid/schema';
import type { GatewayRequest } from '../../request';
import type { SubgraphAddress } from '../../supergraph/read-subgraphs';
import type { Connections } from '../../transport/connect-subgraphs';
import { withDeadline } from '../../transport/deadline';
import { startThrough } from '../../transport/layers/layer';
import { placeErrors } from '../../transport/place-errors';
import { readAnswer, type SubgraphAnswer } from '../../transport/read-answer';
import { callAuthorization, type Identity } from '../../verify/identity';
import type { LiveLimits } from '../live-limits';
import { keepSource } from './keep-source';
import { type SourceOptions, subgraphSource } from './subgraph-source';

/** What is sent to the subgraph that has the events. */
export interface SourceOperation {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

/** Returns the events of a subscription, checked, on behalf of a request; ends when the request's signal is aborted. */
export type SubscribeToSubgraph = (
  subgraph: string,
  operation: SourceOperation,
  request: GatewayRequest,
) => AsyncIterable<SubgraphAnswer>;

export interface SubgraphSources {
  readonly subscribe: SubscribeToSubgraph;
  /** To be called when no subscription is left. */
  close(): Promise<void>;
}

/**
 * Returns the one way on which the gateway subscribes to subgraphs: takes a place, signs the call, opens the source, keeps it, checks its events. To open a
 * source is a call like any other: it has the subgraph's time, waits for its turn and is counted by the circuit breaker. An open one is none.
 */
export function subgraphSources(
  options: SourceOptions & {
    readonly subgraphs: readonly SubgraphAddress[];
    readonly connections: Connections;
    readonly identity: Identity | null;
    readonly live: Pick<LiveLimits, 'sourceRetryMs'>;
  },
): SubgraphSources {
  const { subgraphs, connections, identity, live } = options;
  const sources = new Map(subgraphs.map((each) => [each.name, subgraphSource(each, options)]));

  async function* subscribe(subgraph: string, operation: SourceOperation, request: GatewayRequest) {
    const source = sources.get(subgraph);
    if (!source)
      throw new OneGridError('BAD_INPUT', { message: `Subgraph ${subgraph} offers no subscriptions in this process.` });
    if (identity && request.viewer === null) throw new OneGridError('UNAUTHENTICATED');
    const connection = connections.get(subgraph);
    invariant(connection, `no connection to subgraph ${subgraph}`);
    const { requestId, viewer, notes } = request;
    const signal = request.signal.abortSignal;
    const headers = connection.forwardHeaders?.(request.headers);
    const leave = source.enter();
    try {
      const events = keepSource({
        retryMs: live.sourceRetryMs,
        signal,
        onDeath: (failure) => notes.call({ subgraph, durationMs: 0, failure }),
        async open() {
          const authorization = await callAuthorization(identity, viewer, subgraph);
          const sent = { ...operation, authorization, requestId, signal, headers };
          return withDeadline(source.timeoutMs, request.signal, ({ abortSignal: opening }) =>
            startThrough(connection, () => source.open(sent, opening), opening),
          );
        },
      });
      for await (const event of events) yield placeErrors(readAnswer(subgraph, event), operation.query);
    } finally {
      leave();
    }
  }

  return {
    subscribe,
    async close() {
      await Promise.all([...sources.values()].map((each) => each?.close()));
    },
  };
}
