import * as client from 'openid-client';
import { CookieJar } from 'tough-cookie';
import { CommandFailure } from '../command-failure';

const redirectUri = 'http://127.0.0.1/callback';
const scope = 'openid offline_access onegrid';
const maxRedirects = 10;

export interface Credentials {
  readonly workerNo: string;
  readonly password: string;
}

/**
 * Signs in by the authorization code flow with PKCE (RFC 6749 section 4.1, RFC 7636), doing what a browser does: it follows the redirects with cookies
 * and fills in the sign-in form.
 *
 * @throws CommandFailure SIGN_IN_FAILED when the worker number or the password is wrong
 */
export async function signInByPassword(
  provider: client.Configuration,
  credentials: Credentials,
): Promise<client.TokenEndpointResponse> {
  const pkceCodeVerifier = client.randomPKCECodeVerifier();
  const expectedState = client.randomState();
  const start = client.buildAuthorizationUrl(provider, {
    redirect_uri: redirectUri,
    scope,
    state: expectedState,
    code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
  });
  const browser = new Browser();
  const form = await browser.follow(start);
  const callback = await browser.follow(form, new URLSearchParams({ ...credentials }));
  if (!callback.href.startsWith(redirectUri))
    throw new CommandFailure(
      'SIGN_IN_FAILED',
      '工号或密码错误，或账号已暂时锁定。 Wrong worker number or password, or the account rests for a while.',
    );
  return client.authorizationCodeGrant(provider, callback, { pkceCodeVerifier, expectedState });
}

/** A browser of one tab: cookies and redirects, nothing else. */
class Browser {
  readonly #cookies = new CookieJar();

  /** Goes to a page, with a form when given, and returns where the redirects end: a page, or the redirect URI. */
  async follow(from: URL, form?: URLSearchParams): Promise<URL> {
    let url = from;
    let body = form;
    for (let step = 0; step < maxRedirects; step++) {
      const response = await fetch(url, {
        method: body ? 'POST' : 'GET',
        body,
        redirect: 'manual',
        headers: { cookie: await this.#cookies.getCookieString(url.href) },
      });
      for (const cookie of response.headers.getSetCookie()) await this.#cookies.setCookie(cookie, url.href);
      const location = response.headers.get('location');
      if (!location) return url;
      url = new URL(location, url);
      body = undefined;
      if (url.href.startsWith(redirectUri)) return url;
    }
    throw new CommandFailure('SIGN_IN_FAILED', '重定向过多。 Too many redirects.');
  }
}
