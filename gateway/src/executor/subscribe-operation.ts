import { describeCause, OneGridError } from '@onegrid/schema';
import { GraphQLError } from 'graphql';
import { bufferEvents } from '../live/buffer-events';
import type { EventResult } from '../live/later';
import type { SubscribeToSubgraph } from '../live/source/subgraph-sources';
import type { GatewayRequest } from '../request';
import { PlatformReports } from '../respond/platform-reports';
import type { CallSubgraph } from '../transport/call-subgraph';
import type { SubgraphAnswer } from '../transport/read-answer';
import { SubgraphFailure } from '../transport/subgraph-failure';
import type { CompiledOperation } from './compile/compile-operation';
import type { TypeNames } from './compile/type-names';
import type { WrittenRequest } from './compile/write-request';
import { type AskedOperation, executeOperation } from './execute-operation';
import { FilledRequest } from './run/filled-request';

export interface SubscribeOptions {
  readonly callSubgraph: CallSubgraph;
  readonly subscribeToSubgraph: SubscribeToSubgraph;
  /** Most events that wait for a slow client. */
  readonly maxWaitingEvents: number;
  readonly maxRepresentations?: number;
}

/**
 * Returns the results of a subscription: each event of the subgraph that has the events is completed by the other steps of the plan, one event after the
 * other. The first step of the plan is the subscription itself; for each event, the event is its answer.
 * Never fails: what ends the source early is the last result.
 * https://spec.graphql.org/October2021/#MapSourceToResponseEvent()
 */
export function subscribeOperation(
  compiled: CompiledOperation,
  context: AskedOperation,
  types: TypeNames,
  options: SubscribeOptions,
): AsyncGenerator<EventResult> {
  const request = context.context as GatewayRequest;
  const source = compiled.steps[0]?.request;
  if (!source) throw new OneGridError('BAD_INPUT', { message: 'The subscription selects no field.' });

  async function complete(event: SubgraphAnswer): Promise<EventResult> {
    const platforms = new PlatformReports();
    const result = await executeOperation(compiled, { ...context, context: { ...request, platforms } }, types, {
      ...options,
      callSubgraph: answering(source as WrittenRequest, event, options.callSubgraph),
    });
    return { data: result.data, errors: result.errors, platforms };
  }

  async function* results(): AsyncGenerator<EventResult> {
    const { query, operationName, subgraph } = source as WrittenRequest;
    const { variables } = new FilledRequest(source as WrittenRequest, context.request.variables ?? {}, [], undefined);
    try {
      const events = options.subscribeToSubgraph(subgraph, { query, variables, operationName }, request);
      for await (const event of bufferEvents(events, options.maxWaitingEvents, request.signal.abortSignal)) {
        const result = await complete(event);
        if (request.signal.failure) return;
        yield result;
      }
    } catch (failure) {
      if (!request.signal.failure) yield failed(failure, subgraph, request);
    }
  }

  return results();
}

/** The event stands for the answer to the first step; everything else is asked. */
function answering(source: WrittenRequest, event: SubgraphAnswer, callSubgraph: CallSubgraph): CallSubgraph {
  return async (subgraph, operation, request) => {
    if (subgraph !== source.subgraph || operation.query !== source.query)
      return callSubgraph(subgraph, operation, request);
    request.platforms.add(event.platforms);
    return event;
  };
}

function failed(failure: unknown, service: string, { notes }: GatewayRequest): EventResult {
  const known = failure instanceof OneGridError ? failure : new OneGridError('INTERNAL', { cause: failure });
  notes.cause({
    code: known.code,
    service,
    ...(known instanceof SubgraphFailure && { reason: known.reason }),
    cause: describeCause(known.cause ?? known),
  });
  const extensions = { code: known.code, service };
  return {
    errors: [new GraphQLError(known.message, { extensions, originalError: known })],
    platforms: new PlatformReports(),
  };
}
