import { type ErrorKind, errorKinds } from '@onegrid/schema';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { graphqlErrorKinds } from './graphql-codes';

/** Extensions that a client may see beside `code`. `service` is the subgraph that failed, `paths` the fields that were refused, `limit` and `maximum`, or
 * `cost` and `maxCost`, what was exceeded. */
const shownExtensions = ['service', 'field', 'platform', 'paths', 'limit', 'maximum', 'cost', 'maxCost'] as const;

/**
 * Returns what a client sees of an error: the message only when its code is for clients, else the code with its neutral sentence.
 * The cause of an internal one is in the log, under the answer's request id.
 */
export function formatError(error: unknown): GraphQLFormattedError {
  const { message, path, locations, extensions } = error instanceof GraphQLError ? error : noGraphQLError(error);
  const fromSubgraph = typeof extensions.service === 'string';
  const code = publicCode(extensions.code);
  const kind = kindOf(code, fromSubgraph);
  const shown = Object.fromEntries(
    shownExtensions.filter((name) => extensions[name] !== undefined).map((name) => [name, extensions[name]]),
  );
  return {
    message: kind?.audience === 'client' && message ? message : (kind ?? errorKinds.INTERNAL).sentence,
    ...(locations && !fromSubgraph && { locations }),
    ...(path && { path }),
    extensions: { code, ...shown },
  };
}

/** Returns true when the cause of this code belongs into the log. */
export function isInternal(code: string, fromSubgraph: boolean): boolean {
  return kindOf(code, fromSubgraph)?.audience !== 'client';
}

/** Returns the code that a client sees; what has none of its own is INTERNAL. */
export function publicCode(code: unknown): string {
  return typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR' && code !== 'DOWNSTREAM_SERVICE_ERROR'
    ? code
    : 'INTERNAL';
}

/**
 * Null for a code that is in no table: nobody has promised that its message is fit for clients. The same goes for a subgraph that did not understand the
 * planner's own document.
 */
function kindOf(code: string, fromSubgraph: boolean): ErrorKind | null {
  if (Object.hasOwn(errorKinds, code)) return errorKinds[code as keyof typeof errorKinds];
  if (!Object.hasOwn(graphqlErrorKinds, code) || (fromSubgraph && code !== 'BAD_USER_INPUT')) return null;
  return graphqlErrorKinds[code as keyof typeof graphqlErrorKinds];
}

function noGraphQLError(error: unknown): Pick<GraphQLError, 'message' | 'path' | 'locations' | 'extensions'> {
  const extensions = error instanceof Error && 'extensions' in error ? error.extensions : {};
  return {
    message: error instanceof Error ? error.message : '',
    path: undefined,
    locations: undefined,
    extensions: extensions as GraphQLError['extensions'],
  };
}
