import Negotiator from 'negotiator';

export const graphqlResponseType = 'application/graphql-response+json; charset=utf-8';
export const jsonType = 'application/json; charset=utf-8';

/** What most clients accept; any other `Accept` is parsed and weighed. */
const anyJson: ReadonlySet<string | undefined> = new Set([undefined, '', '*/*', 'application/json']);

/**
 * Returns the media type for an answer to this `Accept` header; null when the client takes neither. JSON when the client has no preference.
 * https://graphql.github.io/graphql-over-http/draft/#sec-Accept
 */
export function chooseMediaType(accept: string | undefined): string | null {
  if (anyJson.has(accept)) return jsonType;
  return new Negotiator({ headers: { accept } }).mediaType([jsonType, graphqlResponseType]) ?? null;
}
