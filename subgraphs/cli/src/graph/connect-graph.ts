import { CommandFailure } from '../command-failure';
import { discoverProvider } from '../sign-in/discover-provider';
import { readCredentials } from '../sign-in/read-credentials';
import { signInByPassword } from '../sign-in/sign-in-by-password';

export interface GraphOptions {
  /** Address of the gateway. */
  readonly gateway: string;
  /** Worker number to sign in as when ONEGRID_TOKEN is not set. */
  readonly worker?: string;
}

/** Asks the graph and returns its data. */
export type AskGraph = <Data>(query: string, variables?: Record<string, unknown>) => Promise<Data>;

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/**
 * Returns a function that asks the gateway as the token of ONEGRID_TOKEN says (`onegrid sign-in` prints one), or as the worker who signs in now.
 *
 * @throws CommandFailure GRAPH_REFUSED (from the function) with the first error's code and message
 */
export async function connectGraph({ gateway, worker }: GraphOptions): Promise<AskGraph> {
  const token = process.env.ONEGRID_TOKEN ?? (await signIn(gateway, worker));
  const url = new URL('/graphql', gateway);
  return async <Data>(query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await post(url, token, JSON.stringify({ query, variables }));
    const [error] = errors ?? [];
    if (error) throw new CommandFailure('GRAPH_REFUSED', `${error.extensions?.code ?? ''} ${error.message}`.trim());
    return data as Data;
  };
}

async function signIn(gateway: string, worker: string | undefined): Promise<string> {
  const credentials = await readCredentials(worker ?? process.env.ONEGRID_WORKER);
  return (await signInByPassword(await discoverProvider(gateway), credentials)).access_token;
}

async function post(url: URL, token: string, body: string): Promise<Answer> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  try {
    return (await (await fetch(url, { method: 'POST', headers, body })).json()) as Answer;
  } catch (cause) {
    throw new CommandFailure(
      'GATEWAY_UNREACHABLE',
      `网关没有应答：${url} | The gateway does not answer there. Is it running?`,
      cause,
    );
  }
}
