import * as oauth from 'oauth4webapi';
import type { Provider } from './provider';

/** What must be remembered between leaving for the provider and coming back. */
export interface Begun {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

const key = 'onegrid.signing-in';

/**
 * Leaves for the provider's sign-in page: authorization code with PKCE (RFC 7636). `prompt=login`, because who presses the button wants to say who they are,
 * even when the browser still remembers somebody.
 */
export async function leaveForProvider({ server, client, settings, redirectUri }: Provider): Promise<void> {
  const begun: Begun = {
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    codeVerifier: oauth.generateRandomCodeVerifier(),
  };
  sessionStorage.setItem(key, JSON.stringify(begun));
  const url = new URL(server.authorization_endpoint ?? '');
  url.search = new URLSearchParams({
    client_id: client.client_id,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: settings.scope,
    ...(settings.resource !== null && { resource: settings.resource }),
    prompt: 'login',
    state: begun.state,
    nonce: begun.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(begun.codeVerifier),
    code_challenge_method: 'S256',
  }).toString();
  location.assign(url);
}

/** Returns the address with which the provider has sent the browser back and what was remembered; null when it has not. Works once. */
export function comeBack(): { readonly callback: URL; readonly begun: Begun } | null {
  const callback = new URL(location.href);
  const remembered = sessionStorage.getItem(key);
  if (remembered === null || !callback.searchParams.has('state')) return null;
  sessionStorage.removeItem(key);
  history.replaceState(null, '', location.pathname);
  return { callback, begun: JSON.parse(remembered) as Begun };
}
