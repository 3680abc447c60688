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
  PERSISTED_QUERY_NOT_FOUND: {
    audience: 'client',
    status: 200,
    sentence: 'Nothing is stored under this hash; send the whole document with it. 未找到该查询，请发送完整查询。',
    since: '0.1',
  },
  PERSISTED_QUERY_HASH_MISMATCH: {
    audience: 'client',
    status: 400,
    sentence: 'The hash is not the SHA-256 of the document. 查询与哈希不符。',
    since: '0.1',
  },
  PERSISTED_QUERY_NOT_IN_LIST: {
    audience: 'client',
    status: 400,
    sentence: 'No operation of the list has this id. 操作清单中没有此编号。',
    since: '0.1',
  },
  QUERY_NOT_IN_SAFELIST: {
    audience: 'client',
    status: 400,
    sentence: 'Only operations of the list are answered here. 仅允许清单中的操作。',
    since: '0.1',
  },
  BATCHING_NOT_ENABLED: {
    audience: 'client',
    status: 400,
    sentence: 'Send one operation in a request. 每次请求只能包含一个操作。',
    since: '0.1',
  },
  BATCH_LIMIT_EXCEEDED: {
    audience: 'client',
    status: 400,
    sentence: 'The request has too many operations. 一次请求中的操作过多。',
    since: '0.1',
  },
  METHOD_NOT_ALLOWED: {
    audience: 'client',
    status: 405,
    sentence: 'The graph is asked by GET or POST. 仅支持 GET 和 POST。',
    since: '0.1',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    audience: 'client',
    status: 415,
    sentence: 'Send JSON in UTF-8. 请使用 UTF-8 编码的 JSON。',
    since: '0.1',
  },
  UPLOAD_MALFORMED: {
    audience: 'client',
    status: 400,
    sentence: 'The request does not follow the GraphQL multipart request specification. 文件上传请求格式有误。',
    since: '0.1',
  },
  UPLOAD_TOO_LARGE: {
    audience: 'client',
    status: 413,
    sentence: 'The files are larger, or more, than the gateway takes. 上传的文件过大或过多。',
    since: '0.1',
  },
  UPLOAD_NOT_ALLOWED: {
    audience: 'client',
    status: 400,
    sentence:
      'Files may be sent with a mutation only, each variable to one part of the graph. 仅变更操作可以上传文件。',
    since: '0.1',
  },
} as const satisfies Record<string, ErrorKind>;

export type GraphQLCode = keyof typeof kinds;

/** The table itself, code by code. */
export const graphqlErrorKinds: Readonly<Record<GraphQLCode, ErrorKind>> = kinds;
