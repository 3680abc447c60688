import type { GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { answerPolicy } from '../cache/answer-policy';
import type { GatewayRequest } from '../request';

/**
 * Says how long the answer to a GET may be kept by whoever it passes; Apollo Server then writes `Cache-Control`, or `no-store` when nothing is said, something may not be
 * kept, or there are errors. Only what nobody signed in for is for everybody: an answer to a viewer is always private.
 */
export function shareCachePolicy(context: GraphQLRequestContextWillSendResponse<GatewayRequest>): void {
  const { request, contextValue, overallCachePolicy } = context;
  if (request.http?.method !== 'GET') return;
  const policy = answerPolicy(contextValue);
  if (policy === undefined) return;
  const scope = contextValue.viewer === null ? policy.scope : 'PRIVATE';
  overallCachePolicy.restrict({ maxAge: policy.maxAgeSeconds, scope });
}
