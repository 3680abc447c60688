import { type PlatformHttp, PlatformRefusal, unavailable, unreadable } from '@onegrid/kit';
import { stringify } from 'lossless-json';
import { type Answer, openEnvelope } from './envelope';
import { type CommunitySettings, platform } from './settings';
import { readText } from './wire';

/** A sign-in of the service account. */
export interface CommunitySession {
  readonly token: string;
}

/** Milliseconds that a token is used: a little less than the half hour for which the platform keeps an unused one. */
export const sessionLifetimeMs = 28 * 60_000;

/**
 * Signs the service account in: solve the sum (captcha), then name, password and the sum's answer for a Bearer token.
 *
 * @throws PlatformFailure also when the platform refuses: that says something about the account, nothing about what was to be done
 */
export async function signIn(http: PlatformHttp, settings: CommunitySettings): Promise<CommunitySession> {
  const { username, password } = settings;
  try {
    const captcha = await post(http, '/captchaImage', {});
    const code = solveCaptcha(readText(captcha, 'question'));
    const answer = await post(http, '/login', { username, password, code, uuid: readText(captcha, 'uuid') });
    return { token: readText(answer, 'token') };
  } catch (error) {
    throw error instanceof PlatformRefusal ? unavailable(platform, false, error) : error;
  }
}

/** Returns the answer to the platform's sum, such as `7-5=?`. @throws PlatformFailure PLATFORM_ANSWER_UNREADABLE when it asks something else */
export function solveCaptcha(question: string): string {
  const [, first, sign, second] = /^(\d{1,3})([+\-*×])(\d{1,3})=\?$/.exec(question) ?? [];
  if (first === undefined || second === undefined) throw unreadable(platform, 'the captcha is no sum', false);
  const [left, right] = [Number(first), Number(second)];
  if (sign === '+') return String(left + right);
  return String(sign === '-' ? left - right : left * right);
}

async function post(http: PlatformHttp, path: string, body: object): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  return openEnvelope(await http.request({ method: 'POST', path, headers, body: stringify(body) }));
}
