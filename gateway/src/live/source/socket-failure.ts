import { SubgraphFailure } from '../../transport/subgraph-failure';

/** What `ws` says when the handshake is answered by something else than a switch of protocols. */
const refusedHandshake = /^Unexpected server response: (\d{3})$/;

/**
 * Returns why the connection to a source could not be had, or broke: an error of the socket or the event that closed it. The close codes 4400 to 4599 stand
 * for the HTTP statuses 400 to 599: a call token that a subgraph does not believe says nothing about how the subgraph is.
 * https://github.com/graphql/graphql-over-http/blob/main/rfcs/GraphQLOverWebSocket.md
 */
export function socketFailure(cause: unknown): SubgraphFailure {
  const { code, message, error } = detailsOf(cause);
  if (error instanceof RangeError) return new SubgraphFailure('TOO_LARGE', error);
  const status = refusedHandshake.exec(message)?.[1];
  if (status) return new SubgraphFailure(`HTTP_${Number(status)}`, error ?? cause);
  if (code >= 4400 && code < 4600 && code !== terminated) return new SubgraphFailure(`HTTP_${code - 4000}`);
  return new SubgraphFailure('UNREACHABLE', error ?? (cause instanceof Error ? cause : undefined));
}

/** How graphql-ws names a connection that it has cut itself, for want of a pong. */
const terminated = 4499;

function detailsOf(cause: unknown): { readonly code: number; readonly message: string; readonly error: unknown } {
  if (typeof cause !== 'object' || cause === null) return { code: 0, message: '', error: null };
  const code = 'code' in cause && typeof cause.code === 'number' ? cause.code : 0;
  const message = 'message' in cause && typeof cause.message === 'string' ? cause.message : '';
  return { code, message, error: 'error' in cause ? cause.error : cause };
}
