import type { GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { GatewayRequest } from '../request';

/** Says in the answer's extensions how each platform stood, and under which id the request is in the log. */
export function reportPlatforms(context: GraphQLRequestContextWillSendResponse<GatewayRequest>): void {
  const { contextValue, response } = context;
  if (response.body.kind !== 'single') return;
  const { requestId, platforms } = contextValue;
  response.body.singleResult.extensions = {
    ...response.body.singleResult.extensions,
    requestId,
    platforms: platforms.list(),
  };
}
