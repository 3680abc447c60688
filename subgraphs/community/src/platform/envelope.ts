import { type PlatformResponse, refusal, sessionExpired, unreadable } from '@onegrid/kit';
import { parse } from 'lossless-json';
import { platform } from './settings';

/** The inside of an answer that went well. Every number is the text that the platform wrote: its ids do not fit a JavaScript number. */
export type Answer = Readonly<Record<string, unknown>>;

const accomplished = '200';
const notSignedIn = '401';
const refused = '500';
/** What the framework says when it broke: nobody has decided anything, so it is no refusal. */
const brokenMessage = /^系统未知错误/;

/**
 * Opens `{code,msg,…}`: the truth stands in the body, HTTP says 200 whatever happens.
 *
 * @throws PlatformFailure PLATFORM_SESSION_EXPIRED for 401 in the body, PLATFORM_ANSWER_UNREADABLE for anything odd
 * @throws PlatformRefusal for 500 in the body, with the platform's own words
 */
export function openEnvelope({ status, bytes }: PlatformResponse): Answer {
  if (status !== 200) throw unreadable(platform, `HTTP status ${status}`);
  const answer = parseAnswer(bytes.toString('utf8'));
  if (answer.code === accomplished) return answer;
  if (answer.code === notSignedIn) throw sessionExpired(platform);
  if (answer.code !== refused || typeof answer.msg !== 'string') throw unreadable(platform, `code ${answer.code}`);
  if (brokenMessage.test(answer.msg)) throw unreadable(platform, 'the platform reports an error of its own');
  throw refusal(platform, answer.msg);
}

function parseAnswer(text: string): Answer {
  try {
    const answer = parse(text, null, String);
    if (typeof answer === 'object' && answer !== null && !Array.isArray(answer)) return answer as Answer;
  } catch {
    throw unreadable(platform, 'not JSON');
  }
  throw unreadable(platform, 'no envelope');
}
