import type { SubgraphRequest } from './subgraph-request';

/**
 * Returns the body of a request: the text that is ready, else one made of its parts.
 * https://graphql.github.io/graphql-over-http/draft/#sec-JSON-Encoding
 */
export function requestBody(request: Pick<SubgraphRequest, 'query' | 'variables' | 'operationName' | 'body'>): string {
  if (request.body) return request.body();
  const { query, variables, operationName } = request;
  return JSON.stringify({ query, variables, operationName });
}
