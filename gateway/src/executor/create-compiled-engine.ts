import { OneGridError } from '@onegrid/schema';
import { GraphQLError, getVariableValues } from 'graphql';
import type { Engine } from '../engine';
import type { SubscribeToSubgraph } from '../live/source/subgraph-sources';
import { createPlanner } from '../planner';
import type { GatewayRequest } from '../request';
import type { CallSubgraph } from '../transport/call-subgraph';
import type { CompiledOperation } from './compile/compile-operation';
import { typeNames } from './compile/type-names';
import { executeDeferring } from './execute-deferring';
import { type Executor, executeOperation, type Result } from './execute-operation';
import { OperationStore } from './operation-store';
import { subscribeOperation } from './subscribe-operation';
import { type WarmOperation, warmUp } from './warm-up';

type Listener = Parameters<NonNullable<Engine>['onSchemaLoadOrUpdate']>[0];

/** Most variable errors that are reported. */
const maxVariableErrors = 50;

export interface CompiledEngineOptions {
  readonly supergraphSdl: string;
  readonly callSubgraph: CallSubgraph;
  /** Absent = subscriptions are refused. */
  readonly subscribeToSubgraph?: SubscribeToSubgraph;
  /** Most events of a subscription that wait for a slow client. Default 100. */
  readonly maxWaitingEvents?: number;
  /** Bound on the operations that are kept compiled, characters. Default 8 million. */
  readonly maxOperationCharacters?: number;
  /** Most entities in one request to a subgraph; more become several requests. Default 2000. */
  readonly maxRepresentations?: number;
}

/** An engine that says what it has planned, and plans what another has. */
export interface CompiledEngine extends Engine {
  /** Returns the operations that are planned, the last used first. */
  knownOperations(): readonly WarmOperation[];
  warmUp(operations: readonly WarmOperation[]): Promise<void>;
}

/**
 * Returns the engine of this gateway for a supergraph: it plans and compiles an operation once, and executes it from then on.
 *
 * @throws OneGridError CONFIGURATION_INVALID when the supergraph cannot be served
 */
export function createCompiledEngine(options: CompiledEngineOptions): CompiledEngine {
  const { supergraphSdl, maxOperationCharacters = 8_000_000 } = options;
  const planner = createPlanner(supergraphSdl);
  const types = typeNames(planner.supergraphSchema);
  const store = new OperationStore(planner, types, maxOperationCharacters);
  const { apiSchema } = planner;
  const listeners = new Set<Listener>();

  const execute: Executor = async (context) => {
    const { document, operation, queryHash, request } = context;
    const definitions = operation.variableDefinitions ?? [];
    const { coerced, errors } = getVariableValues(apiSchema, definitions, request.variables ?? {}, {
      maxErrors: maxVariableErrors,
    });
    if (errors) return { errors };
    const key = operation.name ? `${queryHash} ${operation.name.value}` : queryHash;
    const defers = (context.context as GatewayRequest).later?.takes === 'parts';
    try {
      const compiled = store.get({ key, document, operation, defers }, coerced);
      if (compiled.kind === 'subscription') return subscribe(compiled, context);
      if (compiled.deferLabels) return await executeDeferring(compiled, context, types, options);
      return await executeOperation(compiled, context, types, options);
    } catch (failure) {
      if (failure instanceof OneGridError && failure.audience === 'client') return refused(failure.message);
      throw failure;
    }
  };

  /** The answer of the pipeline is empty; the results are left in the request's record. */
  function subscribe(compiled: CompiledOperation, context: Parameters<Executor>[0]): Result {
    const { later } = context.context as GatewayRequest;
    const { subscribeToSubgraph, maxWaitingEvents = 100 } = options;
    if (later?.takes !== 'events' || !subscribeToSubgraph) return refused(noEventsHere);
    later.events = subscribeOperation(compiled, context, types, { ...options, subscribeToSubgraph, maxWaitingEvents });
    return { data: null };
  }

  return {
    onSchemaLoadOrUpdate(callback) {
      listeners.add(callback);
      return () => listeners.delete(callback);
    },
    async load() {
      for (const listener of listeners) listener({ apiSchema, coreSupergraphSdl: supergraphSdl });
      return { executor: execute };
    },
    stop: () => Promise.resolve(),
    knownOperations: () => store.known(),
    warmUp: (operations) => warmUp(store, apiSchema, operations),
  };
}

const noEventsHere =
  'A subscription is answered over WebSocket (graphql-transport-ws), or to a client that accepts text/event-stream.';

function refused(message: string): Result {
  return { errors: [new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })] };
}
