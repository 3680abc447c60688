import { type ErrorCode, errorKinds, OneGridError } from '@onegrid/schema';
import { GraphQLError, type GraphQLSchema, getVariableValues, type VariableDefinitionNode } from 'graphql';
import type { Engine } from '../engine';
import type { SubscribeToSubgraph } from '../live/source/subgraph-sources';
import { type ChooseLabel, chooseByPercent, createPlanner } from '../planner';
import type { GatewayRequest } from '../request';
import type { RequestTelemetry } from '../telemetry';
import type { CallSubgraph } from '../transport/call-subgraph';
import { requireOneSubgraph } from '../uploads/one-subgraph';
import type { CompiledOperation } from './compile/compile-operation';
import { typeNames } from './compile/type-names';
import { executeDeferring } from './execute-deferring';
import { type AskedOperation, type Execute, executeOperation, type Result } from './execute-operation';
import { type KnownOperation, OperationStore } from './operation-store';
import { subscribeOperation } from './subscribe-operation';
import { type WarmOperation, warmUp } from './warm-up';

type Listener = Parameters<NonNullable<Engine>['onSchemaLoadOrUpdate']>[0];

const noVariables: ReturnType<typeof getVariableValues> = { coerced: {} };

/** Most variable errors that are reported. */
const maxVariableErrors = 50;

export interface CompiledEngineOptions {
  readonly supergraphSdl: string;
  readonly callSubgraph: CallSubgraph;
  /** Says of a label of `@override` whether its fields have moved, for one request. Default: `percent(n)` by chance, any other label has not. */
  readonly chooseLabel?: ChooseLabel<GatewayRequest>;
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
  /** What `load` gives Apollo Server, for whoever has a valid operation. */
  readonly execute: Execute;
  /** How many operations are kept compiled, and their characters. */
  readonly storeSize: { readonly operations: number; readonly characters: number };
}

/**
 * Returns the engine of this gateway for a supergraph: it plans and compiles an operation once, and executes it from then on.
 *
 * @throws OneGridError CONFIGURATION_INVALID when the supergraph cannot be served
 */
export function createCompiledEngine(options: CompiledEngineOptions): CompiledEngine {
  const { supergraphSdl, maxOperationCharacters = 8_000_000, chooseLabel = chooseByPercent } = options;
  const planner = createPlanner(supergraphSdl);
  const types = typeNames(planner.supergraphSchema);
  const store = new OperationStore(planner, types, maxOperationCharacters);
  const { apiSchema } = planner;
  const listeners = new Set<Listener>();

  const execute: Execute = async (context) => {
    const { document, operation, queryHash } = context;
    const definitions = operation.variableDefinitions ?? [];
    const { coerced, errors } =
      definitions.length === 0 ? noVariables : coerce(apiSchema, definitions, context.request.variables);
    if (errors) return { errors: errors.map(badVariable) };
    const key = operation.name ? `${queryHash} ${operation.name.value}` : queryHash;
    const request = context.context as GatewayRequest;
    const defers = request.later?.takes === 'parts';
    try {
      const { telemetry, uploads } = request;
      const known = { key, document, operation, defers };
      const hasMoved = (label: string) => chooseLabel(label, request);
      const found = telemetry
        ? timedGet(store, known, coerced, hasMoved, telemetry)
        : store.get(known, coerced, hasMoved);
      const compiled = found instanceof Promise ? await found : found;
      if (compiled.kind === 'subscription') return subscribe(compiled, context);
      if (uploads)
        requireOneSubgraph(
          uploads,
          compiled.steps.map((each) => each.request),
        );
      const run = compiled.deferLabels ? executeDeferring : executeOperation;
      if (!telemetry) return await run(compiled, context, types, options);
      const startedMs = performance.now();
      const answer = await run(compiled, context, types, options);
      telemetry.stage('execute', startedMs);
      return answer;
    } catch (failure) {
      if (failure instanceof OneGridError && failure.audience === 'client')
        return refused(failure.message, failure.code);
      if (failure instanceof OneGridError && failure.code === 'OPERATION_NOT_PLANNED') return notPlanned(failure);
      throw failure;
    }
  };

  /** The answer of the pipeline is empty; the results are left in the request's record. */
  function subscribe(compiled: CompiledOperation, context: AskedOperation): Result {
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
    execute,
    stop: () => planner.close(),
    knownOperations: () => store.known(),
    get storeSize() {
      return store.size;
    },
    warmUp: (operations) => warmUp(store, apiSchema, operations),
  };
}

const noEventsHere =
  'A subscription is answered over WebSocket (graphql-transport-ws), or to a client that accepts text/event-stream.';

/** Apollo Server would give it the same code. */
function badVariable({ message, nodes, originalError }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { nodes, originalError, extensions: { code: 'BAD_USER_INPUT' } });
}

/** The planner's own words are for the log. */
function notPlanned(failure: OneGridError): Result {
  return {
    errors: [new GraphQLError(failure.message, { extensions: { code: failure.code }, originalError: failure })],
  };
}

function coerce(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  variables: Readonly<Record<string, unknown>> | undefined,
) {
  return getVariableValues(schema, definitions, variables ?? {}, {
    maxErrors: maxVariableErrors,
    hideSuggestions: true,
  });
}

/** Like `store.get`, for somebody who wants to know whether it had to plan, and for how long. */
function timedGet(
  store: OperationStore,
  known: KnownOperation,
  booleans: Readonly<Record<string, unknown>>,
  hasMoved: (label: string) => boolean,
  telemetry: RequestTelemetry,
): CompiledOperation | Promise<CompiledOperation> {
  const startedMs = performance.now();
  const { misses } = store;
  const found = store.get(known, booleans, hasMoved);
  const isKnown = store.misses === misses;
  telemetry.lookedUp(isKnown);
  if (isKnown) return found;
  if (found instanceof Promise) return found.finally(() => telemetry.stage('plan', startedMs));
  telemetry.stage('plan', startedMs);
  return found;
}

function refused(message: string, code: ErrorCode = 'BAD_INPUT'): Result {
  // what GraphQL servers call a bad input of the request itself
  if (code === 'BAD_INPUT') return { errors: [new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })] };
  return { errors: [new GraphQLError(message, { extensions: { code, http: { status: errorKinds[code].status } } })] };
}
