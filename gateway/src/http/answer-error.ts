import { describeCause, errorKinds, OneGridError } from '@onegrid/schema';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { OperationNotes } from '../log/operation-notes';
import { formatError, isInternal, publicCode } from '../respond/format-error';
import { type GraphQLCode, graphqlErrorKinds } from '../respond/graphql-codes';
import { chooseMediaType, jsonType } from '../respond/media-type';
import { challenge, invalidTokenChallenge } from '../respond/refusal';

/** A failure as the client is told of it. */
interface Told {
  readonly status: number;
  readonly code: string;
  readonly error: Error;
}

/**
 * Answers a request of the graph that failed before it became an operation (its body or its access token), in the form of a GraphQL answer:
 * https://spec.graphql.org/October2021/#sec-Errors.Request-errors
 */
export function answerError(failure: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, text } = writeFailure(failure, request.id, request.gatewayRequest?.notes);
  if (status === 401)
    reply.header('www-authenticate', request.headers.authorization ? invalidTokenChallenge : challenge);
  return reply
    .code(status)
    .type(chooseMediaType(request.headers.accept) ?? jsonType)
    .send(text);
}

/** Returns the answer to what failed before it became an operation, and notes it for the log. */
export function writeFailure(
  failure: unknown,
  requestId: string,
  notes?: OperationNotes,
): { readonly status: number; readonly text: string } {
  const { status, code, error } = tell(failure);
  notes?.error(code);
  if (isInternal(code, false)) notes?.cause({ code, cause: describeCause(error.cause ?? error) });
  return { status, text: JSON.stringify({ errors: [formatError(error)], extensions: { requestId } }) };
}

/** The HTTP library's own errors say with their status what was wrong; their messages may quote the body and are not passed on. */
function tell(failure: unknown): Told {
  if (failure instanceof OneGridError)
    return { status: errorKinds[failure.code].status, code: failure.code, error: failure };
  if (failure instanceof GraphQLError) return tellRefusal(failure);
  const status = statusOf(failure);
  if (status === 413) return tell(new OneGridError('BODY_TOO_LARGE'));
  if (status >= 500) return tell(new OneGridError('INTERNAL', { cause: failure }));
  const code = status === 415 ? 'UNSUPPORTED_MEDIA_TYPE' : 'BAD_REQUEST';
  return { status, code, error: new GraphQLError(graphqlErrorKinds[code].sentence, { extensions: { code } }) };
}

/** A refusal of `request-refusal.ts` says its own status. */
function tellRefusal(error: GraphQLError): Told {
  const code = publicCode(error.extensions.code);
  const status = Object.hasOwn(graphqlErrorKinds, code) ? graphqlErrorKinds[code as GraphQLCode].status : 500;
  return { status, code, error };
}

/** An address that makes no URL (a strange `Host` header) is the client's mistake too. */
function statusOf(failure: unknown): number {
  if (typeof failure !== 'object' || failure === null) return 500;
  if ('code' in failure && failure.code === 'ERR_INVALID_URL') return 400;
  return 'statusCode' in failure && typeof failure.statusCode === 'number' ? failure.statusCode : 500;
}
