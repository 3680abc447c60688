import { errorKinds } from '@onegrid/schema';
import { GraphQLError } from 'graphql';
import type { DocumentLimits } from './document-limits';

/** Returns the refusal of a request that goes beyond a limit: which, and what is allowed. */
export function tooLarge(limit: keyof DocumentLimits, limits: DocumentLimits): GraphQLError {
  const code = 'OPERATION_TOO_LARGE';
  const { sentence, status } = errorKinds[code];
  const maximum = limits[limit];
  return new GraphQLError(`${sentence} ${limit} = ${maximum}`, {
    extensions: { code, limit, maximum, http: { status } },
  });
}
