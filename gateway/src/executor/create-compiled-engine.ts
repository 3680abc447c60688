import { OneGridError } from '@onegrid/schema';
import { GraphQLError, getVariableValues } from 'graphql';
import type { Engine } from '../engine';
import { type ChooseLabel, chooseByPercent, createPlanner } from '../planner';
import type { GatewayRequest } from '../request';
import type { CallSubgraph } from '../transport/call-subgraph';
import { typeNames } from './compile/type-names';
import { type Executor, executeOperation, type Result } from './execute-operation';
import { OperationStore } from './operation-store';
import { type WarmOperation, warmUp } from './warm-up';

type Listener = Parameters<NonNullable<Engine>['onSchemaLoadOrUpdate']>[0];

/** Most variable errors that are reported. */
const maxVariableErrors = 50;

export interface CompiledEngineOptions {
  readonly supergraphSdl: string;
  readonly callSubgraph: CallSubgraph;
  /** Says of a label of `@override` whether its fields have moved, for one request. Default: `percent(n)` by chance, any other label has not. */
  readonly chooseLabel?: ChooseLabel<GatewayRequest>;
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
  const { supergraphSdl, maxOperationCharacters = 8_000_000, chooseLabel = chooseByPercent } = options;
  const planner = createPlanner(supergraphSdl);
  const types = typeNames(planner.supergraphSchema);
  const store = new OperationStore(planner, types, maxOperationCharacters);
  const { apiSchema } = planner;
  const listeners = new Set<Listener>();

  const execute: Executor = async (context) => {
    const { document, operation, queryHash, request } = context;
    if (operation.operation === 'subscription') return refused('Subscriptions are not executed here.');
    const definitions = operation.variableDefinitions ?? [];
    const { coerced, errors } = getVariableValues(apiSchema, definitions, request.variables ?? {}, {
      maxErrors: maxVariableErrors,
    });
    if (errors) return { errors };
    const key = operation.name ? `${queryHash} ${operation.name.value}` : queryHash;
    try {
      const compiled = store.get({ key, document, operation }, coerced, (label) =>
        chooseLabel(label, context.context as GatewayRequest),
      );
      return await executeOperation(compiled, context, types, options);
    } catch (failure) {
      if (failure instanceof OneGridError && failure.audience === 'client') return refused(failure.message);
      if (failure instanceof OneGridError && failure.code === 'OPERATION_NOT_PLANNED') return notPlanned(failure);
      throw failure;
    }
  };

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

/** The planner's own words are for the log. */
function notPlanned(failure: OneGridError): Result {
  return {
    errors: [new GraphQLError(failure.message, { extensions: { code: failure.code }, originalError: failure })],
  };
}

function refused(message: string): Result {
  return { errors: [new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })] };
}
