import { discoverProvider, signInByPassword } from '@onegrid/cli';
import { samplePassword } from '@onegrid/sandbox';
import type { PlatformReport } from '@onegrid/schema';

export interface Answer<Data> {
  readonly data: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: { readonly code?: string };
  }[];
  readonly extensions?: { readonly platforms?: readonly PlatformReport[] };
}

/** A person who has signed in and talks to the gateway over HTTP. */
export interface Worker {
  readonly accessToken: string;
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Answer<Data>>;
}

/** Signs in through the real flow. */
export async function signInAs(gateway: string, workerNo: string): Promise<Worker> {
  const { access_token: accessToken } = await signInByPassword(await discoverProvider(gateway), {
    workerNo,
    password: samplePassword,
  });
  return {
    accessToken,
    async ask<Data>(query: string, variables: Record<string, unknown> = {}) {
      const response = await fetch(`${gateway}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${accessToken}` },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer<Data>;
    },
  };
}
