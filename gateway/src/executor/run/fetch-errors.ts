import { errorKinds, OneGridError } from '@onegrid/schema';
import { GraphQLError } from 'graphql';
import type { SubgraphError } from '../../transport/read-answer';
import type { Execution } from './execution';
import type { FailureReason } from './failed-requests';
import type { ResponsePath } from './locate-entities';

/** Adds an error of a subgraph, at a place in the response tree. */
export function addSubgraphError(execution: Execution, error: SubgraphError, place: ResponsePath): void {
  const path = execution.clientPath(place);
  const extensions = { ...error.extensions };
  execution.errors.push(new GraphQLError(error.message, { path: path.length > 0 ? path : undefined, extensions }));
}

/** Returns what to say of a request that a subgraph has refused or not answered. */
export function subgraphReason({ message, extensions }: SubgraphError): FailureReason {
  return { message, extensions: { ...extensions } };
}

/** Returns what to say of an answer that has not the shape that was asked for. */
export function shapeReason(subgraph: string, cause: string): FailureReason {
  const originalError = new OneGridError('SUBGRAPH_UNAVAILABLE', { cause });
  const extensions = { code: originalError.code, service: subgraph };
  return { message: errorKinds.SUBGRAPH_UNAVAILABLE.sentence, extensions, originalError };
}

/** Returns what to say of a call that threw: a fault of ours, or nobody may call. */
export function callReason(subgraph: string, cause: unknown): FailureReason {
  const { code, message } = cause instanceof OneGridError ? cause : new OneGridError('INTERNAL');
  return {
    message,
    extensions: { code, service: subgraph },
    originalError: cause instanceof Error ? cause : undefined,
  };
}
