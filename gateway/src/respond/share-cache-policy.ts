import { answerPolicy } from '../cache/answer-policy';
import type { AnsweredContext } from '../operation-context';

/**
 * Says in `Cache-Control` how long the answer may be kept by whoever it passes: only the whole answer to a GET, without errors, of which every part may be kept. Only what
 * nobody signed in for is for everybody: an answer to a viewer is always private.
 * https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2
 */
export function shareCachePolicy(context: AnsweredContext): void {
  context.response.http.headers.set('cache-control', cacheControlOf(context));
}

function cacheControlOf({ request, contextValue, response }: AnsweredContext): string {
  if (request.http?.method !== 'GET') return 'no-store';
  const policy = answerPolicy(contextValue);
  if (policy === undefined || policy.maxAgeSeconds === 0) return 'no-store';
  if (response.body.kind !== 'single' || response.body.singleResult.errors) return 'no-store';
  const scope = contextValue.viewer === null ? policy.scope.toLowerCase() : 'private';
  return `max-age=${policy.maxAgeSeconds}, ${scope}`;
}
