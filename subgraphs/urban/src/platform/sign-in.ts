import { type PlatformHttp, unavailable } from '@onegrid/kit';
import { CookieJar } from 'tough-cookie';
import type { UrbanSettings } from '../settings';
import { writeForm } from './form';
import { platform } from './name';

/** What every further request carries. */
export interface UrbanSession {
  /** Value of the `cookie` header (RFC 6265). */
  readonly cookie: string;
}

export const formHeaders = { 'content-type': 'application/x-www-form-urlencoded' };
const path = '/login';

/**
 * Signs in with the form and returns the session cookie.
 *
 * @throws PlatformFailure PLATFORM_UNAVAILABLE also when the platform does not take the account: for users that is the same
 */
export async function signIn(http: PlatformHttp, { baseUrl, account, password }: UrbanSettings): Promise<UrbanSession> {
  const body = writeForm({ userName: account, password });
  const { status, headers } = await http.request({ method: 'POST', path, headers: formHeaders, body });
  if (status >= 500) throw unavailable(platform, false, `sign-in: status ${status}`);
  const jar = new CookieJar();
  const url = new URL(baseUrl).origin;
  for (const cookie of [headers['set-cookie'] ?? []].flat()) jar.setCookieSync(cookie, url, { ignoreError: true });
  const cookie = jar.getCookieStringSync(url);
  if (cookie === '') throw unavailable(platform, false, 'sign-in: no session cookie, the account may be wrong');
  return { cookie };
}
