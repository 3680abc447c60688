import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import type { Session } from './sign-in/session';

/** Returns the fetcher for `/graphql`. It adds the session's access token, unless the header editor already has an `Authorization`. */
export function graphFetcher(session: Session | null): Fetcher {
  return createGraphiQLFetcher({
    url: '/graphql',
    fetch: async (input, init) => {
      const headers = new Headers(init?.headers);
      const token = headers.has('authorization') ? null : await session?.accessToken();
      if (token) headers.set('authorization', `Bearer ${token}`);
      return fetch(input, { ...init, headers });
    },
  });
}
