import { GraphQLError } from 'graphql';
import { type GraphQLCode, graphqlErrorKinds } from './graphql-codes';

/**
 * Returns the error that refuses a request with a code that GraphQL servers share, and its HTTP status.
 *
 * @param message what was wrong, from the client's own request; the code's sentence when left out
 */
export function requestRefusal(code: GraphQLCode, message?: string): GraphQLError {
  const { status, sentence } = graphqlErrorKinds[code];
  return new GraphQLError(message ?? sentence, { extensions: { code, http: { status } } });
}
