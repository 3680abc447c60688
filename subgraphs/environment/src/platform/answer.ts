import { PlatformRefusal, type PlatformResponse, refusal, sessionExpired, unavailable, unreadable } from '@onegrid/kit';
import { platform } from './name';

export type Json = Readonly<Record<string, unknown>>;

const understoodButRefused = new Set([400, 422]);
const conflict = 409;

/** The platform does not do this with the complaint in its present state. */
export class WrongState extends PlatformRefusal {}

/**
 * Returns the JSON object of an answer.
 *
 * @param isWrite whether the request may have left a record behind
 * @throws PlatformFailure SESSION_EXPIRED for a key that has ended (401), UNAVAILABLE for a server error, ANSWER_UNREADABLE for anything else odd
 * @throws PlatformRefusal for a write that the platform does not take (400, 422), with its sentence; WrongState for 409
 */
export function readAnswer({ status, bytes }: PlatformResponse, isWrite: boolean): Json {
  if (status === 401) throw sessionExpired(platform);
  if (status >= 500) throw unavailable(platform, isWrite, `status ${status}`);
  const answer = readObject(bytes.toString(), isWrite);
  if (isWrite && status === conflict) throw new WrongState(platform, String(answer.message ?? status));
  if (isWrite && understoodButRefused.has(status)) throw refusal(platform, String(answer.message ?? status));
  if (status !== 200 && status !== 201) throw unreadable(platform, `status ${status}`, isWrite);
  return answer;
}

function readObject(text: string, isWrite: boolean): Json {
  try {
    const answer: unknown = JSON.parse(text);
    if (isObject(answer)) return answer;
  } catch {
    throw unreadable(platform, 'no JSON', isWrite);
  }
  throw unreadable(platform, 'no JSON object', isWrite);
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
