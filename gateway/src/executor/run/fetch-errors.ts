import { errorKinds, OneGridError } from '@onegrid/schema';
import { GraphQLError } from 'graphql';
import type { SubgraphError } from '../../transport/read-answer';
import type { ResponsePath } from './collect-entities';
import type { Execution } from './execution';

/** Adds an error of a subgraph, at a place in the response tree. */
export function addSubgraphError(execution: Execution, error: SubgraphError, place: ResponsePath): void {
  add(execution, error.message, place, { ...error.extensions });
}

/** Adds the error for an answer of a subgraph that has not the shape that was asked for. */
export function addShapeError(execution: Execution, subgraph: string, reason: string, place: ResponsePath): void {
  const cause = new OneGridError('SUBGRAPH_UNAVAILABLE', { cause: reason });
  add(execution, errorKinds.SUBGRAPH_UNAVAILABLE.sentence, place, { code: cause.code, service: subgraph }, cause);
}

/** Adds the error for a call that threw: a fault of ours, or nobody may call. */
export function addCallError(execution: Execution, subgraph: string, cause: unknown, place: ResponsePath): void {
  const { code, message } = cause instanceof OneGridError ? cause : new OneGridError('INTERNAL');
  add(execution, message, place, { code, service: subgraph }, cause instanceof Error ? cause : undefined);
}

function add(
  execution: Execution,
  message: string,
  place: ResponsePath,
  extensions: Record<string, unknown>,
  originalError?: Error,
): void {
  const path = execution.clientPath(place);
  execution.errors.push(
    new GraphQLError(message, { path: path.length > 0 ? path : undefined, extensions, originalError }),
  );
}

/** Returns the part of a fetch's path that is the same for all its entities: up to the first list. */
export function fetchPlace(path: readonly string[]): ResponsePath {
  const list = path.indexOf('@');
  return list === -1 ? path : path.slice(0, list);
}
