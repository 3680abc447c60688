import * as oauth from 'oauth4webapi';
import type { SignInSettings } from '../page-settings';
import type { Tokens } from './tokens';

/** Half a minute before its end a token is renewed, so that it does not end on its way. */
const renewBeforeMs = 30_000;

/** The sample district runs on plain HTTP, on this machine only. */
const http = { [oauth.allowInsecureRequests]: location.protocol === 'http:' };

/** The OpenID Connect provider, as the page sees it: a public client whose redirect URI is the page itself. */
export interface Provider {
  readonly server: oauth.AuthorizationServer;
  readonly client: oauth.Client;
  readonly settings: SignInSettings;
  readonly redirectUri: string;
}

/**
 * Returns the provider that the settings name. Its metadata come from the page's own origin, which may have more names than the one in `issuer`
 * (localhost and 127.0.0.1), so the issuer that they state is taken.
 */
export async function discover(settings: SignInSettings): Promise<Provider> {
  const at = new URL(settings.issuer, location.origin);
  const answer = await oauth.discoveryRequest(at, http);
  const { issuer } = (await answer.clone().json()) as { issuer: string };
  return {
    server: await oauth.processDiscoveryResponse(new URL(issuer), answer),
    client: { client_id: settings.clientId },
    settings,
    redirectUri: `${location.origin}/`,
  };
}

/** Returns the tokens that a code is worth (https://openid.net/specs/openid-connect-core-1_0.html#TokenEndpoint). */
export async function exchangeCode(
  { server, client, redirectUri }: Provider,
  callback: URL,
  begun: { readonly state: string; readonly nonce: string; readonly codeVerifier: string },
): Promise<Tokens> {
  const parameters = oauth.validateAuthResponse(server, client, callback, begun.state);
  const answer = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    parameters,
    redirectUri,
    begun.codeVerifier,
    http,
  );
  const result = await oauth.processAuthorizationCodeResponse(server, client, answer, {
    expectedNonce: begun.nonce,
    requireIdToken: true,
  });
  return tokensOf(result, oauth.getValidatedIdTokenClaims(result)?.sub ?? '');
}

/** Returns fresh tokens for a refresh token; the provider may hand out a new refresh token with them. */
export async function refresh({ server, client }: Provider, tokens: Tokens): Promise<Tokens | null> {
  if (tokens.refreshToken === null) return null;
  const answer = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), tokens.refreshToken, http);
  const result = await oauth.processRefreshTokenResponse(server, client, answer);
  return tokensOf({ ...result, refresh_token: result.refresh_token ?? tokens.refreshToken }, tokens.subject);
}

/** Tells the provider that a refresh token is no longer used (RFC 7009). */
export async function revoke({ server, client }: Provider, tokens: Tokens): Promise<void> {
  if (tokens.refreshToken === null || server.revocation_endpoint === undefined) return;
  await oauth.revocationRequest(server, client, oauth.None(), tokens.refreshToken, http);
}

function tokensOf(result: oauth.TokenEndpointResponse, subject: string): Tokens {
  return {
    subject,
    accessToken: result.access_token,
    refreshToken: result.refresh_token ?? null,
    expiresAtMs: Date.now() + (result.expires_in ?? 0) * 1000 - renewBeforeMs,
  };
}
