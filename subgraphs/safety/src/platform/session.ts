import { createHash } from 'node:crypto';
import {
  keepSession,
  type PlatformHttp,
  type SessionKeeper,
  type SessionStore,
  unavailable,
  unreadable,
} from '@onegrid/kit';
import type { SafetySettings } from '../settings';
import { parseEnvelope } from './envelope';
import { platform } from './name';

export interface SafetySession {
  readonly token: string;
}

/** The platform forgets a token after 10 minutes without use; a younger one may be assumed to live. */
const lifetimeMs = 9 * 60_000;

/** Returns the keeper of the one session that all calls share. */
export function keepSafetySession(
  http: PlatformHttp,
  sessions: SessionStore,
  settings: SafetySettings,
): SessionKeeper<SafetySession> {
  return keepSession({ platform, sessions, lifetimeMs, signIn: () => signIn(http, settings) });
}

/**
 * Signs in: account, MD5 of the password, time stamp, and the MD5 signature of the three and the key.
 *
 * @throws PlatformFailure PLATFORM_UNAVAILABLE when the platform does not take the account: nothing is wrong with what the user wants, so it is tried again later
 */
async function signIn(http: PlatformHttp, { account, password, signKey }: SafetySettings): Promise<SafetySession> {
  const timestamp = String(Date.now());
  const hashed = md5(password);
  const sign = md5(account + hashed + timestamp + signKey).toUpperCase();
  const { status, bytes } = await http.request({
    method: 'POST',
    path: '/sys/login',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, password: hashed, timestamp, sign }),
  });
  if (status >= 500) throw unavailable(platform, false, `sign-in: HTTP status ${status}`);
  const { code, msg, result } = parseEnvelope(bytes);
  if (code !== '0000') throw unavailable(platform, false, `sign-in refused: ${code} ${msg}`);
  const token = (result as { token?: unknown } | null)?.token;
  if (typeof token !== 'string') throw unreadable(platform, 'sign-in without a token', false);
  return { token };
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
