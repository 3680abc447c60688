import type { Engine } from '../engine';
import type { GatewayRequest } from '../request';
import { WrittenData } from '../respond/written-data';
import type { CallSubgraph } from '../transport/call-subgraph';
import type { CompiledOperation } from './compile/compile-operation';
import type { TypeNames } from './compile/type-names';
import type { Fields } from './response-tree';
import type { Execution } from './run/execution';
import { placeFailures } from './run/failed-requests';
import { FilledRequest } from './run/filled-request';
import { runSteps } from './run/run-steps';
import { askedErrors } from './shape/asked-errors';

export type Executor = NonNullable<Awaited<ReturnType<Engine['load']>>['executor']>;
export type Result = Awaited<ReturnType<Executor>>;

/** A valid operation that is to be executed, with its request. */
export type AskedOperation = Pick<
  Parameters<Executor>[0],
  'document' | 'operation' | 'queryHash' | 'request' | 'context'
>;
export type Execute = (asked: AskedOperation) => Promise<Result>;

const defaultMaxRepresentations = 2000;

export interface ExecuteOptions {
  readonly callSubgraph: CallSubgraph;
  readonly maxRepresentations?: number;
}

/** Returns the answer to an operation. Failures of subgraphs are among its errors; whatever else arrived is in its data. */
export async function executeOperation(
  compiled: CompiledOperation,
  context: AskedOperation,
  types: TypeNames,
  options: ExecuteOptions,
): Promise<Result> {
  const execution = openExecution(compiled, context, types, options);
  await runSteps(compiled.steps, execution);
  placeFailures(execution);
  compiled.introspect?.(execution.tree, execution.variables);
  const shaped = compiled.shape(execution.tree, execution.errors, execution);
  if (shaped instanceof WrittenData) return { data: shaped as unknown as Fields };
  const { data, errors } = shaped;
  const all = [...askedErrors(execution.errors, data), ...errors];
  return all.length > 0 ? { errors: all, data } : { data };
}

/** Returns an execution in which nothing has been done yet. */
export function openExecution(
  compiled: CompiledOperation,
  context: AskedOperation,
  types: TypeNames,
  { callSubgraph, maxRepresentations = defaultMaxRepresentations }: ExecuteOptions,
): Execution {
  const request = context.context as GatewayRequest;
  // a write is not given up when the client goes away: whether it was kept would then be unknown
  const signal = compiled.kind === 'mutation' ? undefined : request.signal;
  const variables = context.request.variables ?? {};
  return {
    tree: {},
    errors: [],
    failures: [],
    isShared: false,
    isPlain: true,
    isTorn: false,
    steps: compiled.steps,
    types,
    maxRepresentations,
    variables,
    call(written, lists, contexts) {
      const values = contexts ? { ...variables, ...contexts } : variables;
      return callSubgraph(written.subgraph, new FilledRequest(written, values, lists, signal), request);
    },
    clientPath: compiled.clientPath,
  };
}
