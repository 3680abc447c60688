import type { ErrorCode } from '@onegrid/schema';
import type { AnsweredContext } from '../operation-context';
import type { GraphQLCode } from './graphql-codes';
import { chooseMediaType, graphqlResponseType } from './media-type';

/** A request that fails with one of these was well-formed; its document, operation or variables were not right. */
const wellFormed: ReadonlySet<unknown> = new Set<GraphQLCode | ErrorCode>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_TOO_LARGE',
  'COST_TOO_HIGH',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
]);

/**
 * Answers 200 instead of 400 to a client that takes `application/json`: "The server SHOULD use the 200 status code for every response to a well-formed
 * GraphQL-over-HTTP request" (https://graphql.github.io/graphql-over-http/draft/#sec-application-json).
 * For `application/graphql-response+json` it stays 400.
 */
export function setJsonStatus(context: AnsweredContext): void {
  const { request, response } = context;
  if (response.http.status !== 400 || response.body.kind !== 'single') return;
  const { errors = [] } = response.body.singleResult;
  if (!errors.every((each) => wellFormed.has(each.extensions?.code))) return;
  if (chooseMediaType(request.http?.headers.get('accept')) !== graphqlResponseType) response.http.status = 200;
}
