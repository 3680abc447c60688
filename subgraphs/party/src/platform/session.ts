import { type PlatformHttp, unreadable } from '@onegrid/kit';
import { openEnvelope } from './envelope';
import type { PartySettings } from './settings';

/** A sign-in of the service account. */
export interface PartySession {
  readonly accessToken: string;
}

/** Milliseconds that a token is used: a little less than the two hours that the platform gives it. */
export const sessionLifetimeMs = 7_000_000;

/** Signs the service account in. The platform ends older tokens within five minutes, so only one process at a time should do it. */
export async function signIn(platform: string, http: PlatformHttp, settings: PartySettings): Promise<PartySession> {
  const { appId, appSecret } = settings;
  const query = { grant_type: 'client_credential', appid: appId, secret: appSecret };
  const content = openEnvelope(platform, await http.request({ method: 'GET', path: '/cgi-bin/token', query }));
  if (typeof content.access_token !== 'string') throw unreadable(platform, 'no access_token', false);
  return { accessToken: content.access_token };
}
