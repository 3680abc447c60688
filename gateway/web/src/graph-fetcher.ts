import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import type { Session } from './sign-in/session';

/** Taken by the gateway for `@defer`. */
const acceptParts = 'multipart/mixed;deferSpec=20220824, application/json';

/**
 * Returns the fetcher for `/graphql`: HTTP, a WebSocket for subscriptions, and parts for `@defer`. It adds the session's access token, unless the header
 * editor already has an `Authorization`.
 */
export function graphFetcher(session: Session | null): Fetcher {
  const fetcher = createGraphiQLFetcher({
    url: '/graphql',
    subscriptionUrl: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    fetch: (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set('accept', acceptParts);
      return fetch(input, { ...init, headers });
    },
  });
  return async (params, options) => {
    const given = new Headers(options?.headers);
    const token = given.has('authorization') ? null : await session?.accessToken();
    if (token) given.set('authorization', `Bearer ${token}`);
    // the headers of a subscription become its `connection_init`
    return fetcher(params, { ...options, headers: Object.fromEntries(given) });
  };
}
