import type { GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { GatewayRequest } from '../request';
import { jsonType } from './media-type';

/** What most clients accept. */
const anyJson: ReadonlySet<string | undefined> = new Set([undefined, '', '*/*', 'application/json']);

/** Names the media type of an answer where it is plain; any other `Accept` is left to Apollo Server, which parses and weighs it for every answer. */
export function nameMediaType({ request, response }: GraphQLRequestContextWillSendResponse<GatewayRequest>): void {
  if (response.body.kind !== 'single' || !anyJson.has(request.http?.headers.get('accept'))) return;
  response.http.headers.set('content-type', jsonType);
}
