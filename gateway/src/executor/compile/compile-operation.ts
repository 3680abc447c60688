import { invariant } from '@onegrid/schema';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { DecidedOperation, Plan, PlannedOperation, Planner, PrivateNames } from '../../planner';
import { type Introspect, introspection } from '../introspect';
import type { ResponsePath } from '../run/locate-entities';
import { clientPaths } from '../shape/client-path';
import { Selection } from '../shape/selection';
import { answerShaper, type ShapeAnswer } from '../shape/shape-answer';
import { fetchedNames } from './fetched-names';
import { compileSteps, type Step } from './steps';
import type { TypeNames } from './type-names';

/** Everything about an operation that does not depend on a request; made once. */
export interface CompiledOperation {
  readonly kind: OperationDefinitionNode['operation'];
  readonly plan: Plan;
  readonly privateNames: PrivateNames;
  /** Empty when there is nothing to fetch. */
  readonly steps: readonly Step[];
  /** Null when nothing is asked about the schema. */
  readonly introspect: Introspect | null;
  readonly shape: ShapeAnswer;
  readonly selection: Selection;
  /** The client's labels of deferred parts, by ours; null when nothing is deferred. */
  readonly deferLabels: ReadonlyMap<string, string | null> | null;
  /** Returns a path of the response tree as the client knows it. */
  readonly clientPath: (path: ResponsePath) => ResponsePath;
}

/**
 * Returns an operation compiled: planned, its fetches written, its answer's shape worked out.
 *
 * @throws OneGridError OPERATION_TOO_LARGE when the operation is too large to be planned
 */
export function compileOperation(
  planner: Planner,
  types: TypeNames,
  decided: DecidedOperation,
  labels?: ReadonlyMap<string, boolean>,
): CompiledOperation {
  return compilePlanned(planner.plan(decided, labels), planner.apiSchema, types, decided);
}

/** Returns an operation compiled that is planned already. */
export function compilePlanned(
  { plan, privateNames }: PlannedOperation,
  apiSchema: GraphQLSchema,
  types: TypeNames,
  decided: DecidedOperation,
): CompiledOperation {
  const rootType = apiSchema.getRootType(decided.operation.operation);
  invariant(rootType, `no root type for a ${decided.operation.operation}`);
  const context = { schema: apiSchema, fragments: decided.fragments, privateNames, fetchedNames: fetchedNames(plan) };
  const selection = new Selection(rootType, [decided.operation.selectionSet], context);
  return Object.freeze({
    kind: decided.operation.operation,
    plan,
    privateNames,
    steps: compileSteps(plan, types),
    introspect: introspection(apiSchema, decided, privateNames),
    shape: answerShaper(selection),
    selection,
    deferLabels: decided.deferLabels ?? null,
    clientPath: clientPaths(decided, privateNames),
  });
}
