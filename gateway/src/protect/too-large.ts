import { GraphQLError } from 'graphql';
import { graphqlErrorKinds } from '../respond/graphql-codes';
import type { DocumentLimits } from './document-limits';

/** Returns the refusal of a request that goes beyond a limit: which, and what is allowed. */
export function tooLarge(limit: keyof DocumentLimits, limits: DocumentLimits): GraphQLError {
  const code = 'OPERATION_TOO_LARGE';
  const { sentence, status } = graphqlErrorKinds[code];
  const maximum = limits[limit];
  return new GraphQLError(`${sentence} ${limit} = ${maximum}`, {
    extensions: { code, limit, maximum, http: { status } },
  });
}
