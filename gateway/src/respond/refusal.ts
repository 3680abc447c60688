import { HeaderMap } from '@apollo/server';
import { type ErrorCode, errorKinds } from '@onegrid/schema';
import { GraphQLError } from 'graphql';

/** Header of a 401 answer: https://www.rfc-editor.org/rfc/rfc6750#section-3 */
export const challenge = 'Bearer realm="onegrid"';
export const invalidTokenChallenge = 'Bearer realm="onegrid", error="invalid_token"';

/** Returns the error that refuses a whole operation with a code of the table and its HTTP status, before anything of it is executed. */
export function refusal(
  code: ErrorCode,
  details: { readonly message?: string; readonly paths?: readonly string[] } = {},
): GraphQLError {
  const { status, sentence } = errorKinds[code];
  const headers = new HeaderMap(status === 401 ? [['www-authenticate', challenge]] : []);
  return new GraphQLError(details.message ?? sentence, {
    extensions: { code, ...(details.paths && { paths: details.paths }), http: { status, headers } },
  });
}
