import { PlatformRefusal, type PlatformResponse, refusal, sessionExpired, unavailable, unreadable } from '@onegrid/kit';

/** The content of an answer beside `errcode` and `errmsg`. */
export type Content = Readonly<Record<string, unknown>>;

/** A token that is dead or was never given out. */
const deadToken = new Set([40001, 40014, 42001]);
/** The platform is busy, or our service account is not set up: it has not looked at the request, which may be right. */
const notNow = new Set([40003, 40013, 40125, 45009, 45011]);
/** The application is approved, or the wish that it has become is claimed. */
const wrongState = new Set([48101, 48102]);
/** 系统繁忙: it may have happened in the middle of the work. */
const systemBusy = -1;

/** The platform does not do this with the application in its present state. */
export class WrongState extends PlatformRefusal {}

/**
 * Opens the platform's envelope: HTTP 200 with `errcode` 0 (left out by the token endpoint) is success.
 *
 * @throws PlatformFailure PLATFORM_SESSION_EXPIRED, PLATFORM_UNAVAILABLE (quota, busy, 5xx) or PLATFORM_ANSWER_UNREADABLE; WrongState for 48101 and 48102; PlatformRefusal for any other `errcode`
 */
export function openEnvelope(platform: string, response: PlatformResponse): Content {
  const { status, bytes } = response;
  if (status >= 500) throw unavailable(platform, true, `HTTP ${status}`);
  if (status !== 200) throw unreadable(platform, `HTTP ${status}`);
  const answer = parseObject(platform, bytes);
  const errcode = answer.errcode ?? 0;
  if (typeof errcode !== 'number') throw unreadable(platform, `errcode is ${typeof errcode}`);
  if (errcode === 0) return answer;
  const sentence = `${errcode} ${String(answer.errmsg ?? '')}`;
  if (deadToken.has(errcode)) throw sessionExpired(platform);
  if (notNow.has(errcode)) throw unavailable(platform, false, sentence);
  if (errcode === systemBusy) throw unavailable(platform, true, sentence);
  if (wrongState.has(errcode)) throw new WrongState(platform, sentence);
  throw refusal(platform, sentence);
}

function parseObject(platform: string, bytes: Buffer): Content {
  try {
    const answer: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof answer === 'object' && answer !== null) return answer as Content;
  } catch {
    throw unreadable(platform, `${bytes.length} bytes that are not JSON`);
  }
  throw unreadable(platform, 'JSON that is not an object');
}
