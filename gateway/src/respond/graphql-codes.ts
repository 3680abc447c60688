import type { ErrorKind } from '@onegrid/schema';

/**
 * Codes that GraphQL servers share, beside the table of `@onegrid/schema`. Their messages are built from the client's own request.
 * The status is that of `application/graphql-response+json` (https://graphql.github.io/graphql-over-http/draft/#sec-application-graphql-response-json).
 */
const kinds = {
  BAD_REQUEST: {
    audience: 'client',
    status: 400,
    sentence: 'The request is no GraphQL request over HTTP. 请求格式有误。',
    since: '0.1',
  },
  GRAPHQL_PARSE_FAILED: {
    audience: 'client',
    status: 400,
    sentence: 'The document cannot be parsed. 查询语法有误。',
    since: '0.1',
  },
  GRAPHQL_VALIDATION_FAILED: {
    audience: 'client',
    status: 400,
    sentence: 'The document does not fit the schema. 查询与架构不符。',
    since: '0.1',
  },
  BAD_USER_INPUT: {
    audience: 'client',
    status: 400,
    sentence: 'A variable has a wrong value. 变量值有误。',
    since: '0.1',
  },
  OPERATION_RESOLUTION_FAILURE: {
    audience: 'client',
    status: 400,
    sentence: 'The document has no such operation. 找不到要执行的操作。',
    since: '0.1',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    audience: 'client',
    status: 200,
    sentence: 'Send the whole document. 请发送完整查询。',
    since: '0.1',
  },
} as const satisfies Record<string, ErrorKind>;

export type GraphQLCode = keyof typeof kinds;

/** The table itself, code by code. */
export const graphqlErrorKinds: Readonly<Record<GraphQLCode, ErrorKind>> = kinds;
