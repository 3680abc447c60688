import type { AnsweredContext } from '../operation-context';

/** Says in the answer's extensions how each platform stood, and under which id the request is in the log. */
export function reportPlatforms(context: AnsweredContext): void {
  const { contextValue, response } = context;
  if (response.body.kind !== 'single') return;
  const { requestId, platforms } = contextValue;
  response.body.singleResult.extensions = {
    ...response.body.singleResult.extensions,
    requestId,
    platforms: platforms.list(),
  };
}
