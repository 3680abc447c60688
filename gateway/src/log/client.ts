import type { IncomingHttpHeaders } from 'node:http';

/** Which program asks, as it says itself in `graphql-client-name`/`-version` or `apollographql-client-name`/`-version`. */
export interface Client {
  readonly name?: string;
  readonly version?: string;
}

/** Most programs do not say. */
const unnamed: Client = Object.freeze({});

const plainName = /^[\w.@/+ -]{1,64}$/;

/** Returns the program that asks; a name that is no plain name is left out. */
export function readClient(headers: IncomingHttpHeaders): Client {
  const name = plain(headers['graphql-client-name'] ?? headers['apollographql-client-name']);
  const version = plain(headers['graphql-client-version'] ?? headers['apollographql-client-version']);
  if (name === undefined && version === undefined) return unnamed;
  return { ...(name && { name }), ...(version && { version }) };
}

function plain(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && plainName.test(value) ? value : undefined;
}
