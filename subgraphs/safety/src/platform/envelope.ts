import { PlatformRefusal, refusal, sessionExpired, unavailable, unreadable } from '@onegrid/kit';
import { platform } from './name';

const codes = {
  success: '0000',
  noData: '0201',
  tokenGone: '0401',
  wrongState: '0409',
  platformError: '0500',
} as const;

/** The platform does not do this with the record in its present state. */
export class WrongState extends PlatformRefusal {}

/** Codes by which the platform says that it understood and will not: a parameter is wrong, an object is unknown, too many ids. */
const refusals = new Set(['0400', '0404', '0413']);

/**
 * Reads `{code, msg, result}` and returns the result; null when the platform has no data.
 * The HTTP status says nothing but that the machine in front of the platform is well: every outcome is in `code`.
 *
 * @throws PlatformFailure PLATFORM_SESSION_EXPIRED for 0401, PLATFORM_UNAVAILABLE for 0500 or a status of 500 and above, PLATFORM_ANSWER_UNREADABLE for anything
 *   that is no envelope; PlatformRefusal for 0400, 0404 and 0413, WrongState for 0409
 */
export function readEnvelope(status: number, bytes: Buffer): unknown {
  if (status >= 500) throw unavailable(platform, true, `HTTP status ${status}`);
  const { code, msg, result } = parseEnvelope(bytes);
  if (code === codes.success) return result ?? null;
  if (code === codes.noData) return null;
  if (code === codes.tokenGone) throw sessionExpired(platform);
  if (code === codes.wrongState) throw new WrongState(platform, msg);
  if (refusals.has(code)) throw refusal(platform, msg);
  if (code === codes.platformError) throw unavailable(platform, true, `code ${code}`);
  throw unreadable(platform, `unknown code ${code.slice(0, 20)}`);
}

/** Returns the parts of an envelope without judging its code. */
export function parseEnvelope(bytes: Buffer): { code: string; msg: string; result: unknown } {
  let answer: unknown;
  try {
    answer = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw unreadable(platform, `not JSON, ${bytes.length} bytes`);
  }
  if (answer === null || typeof answer !== 'object' || !('code' in answer) || typeof answer.code !== 'string')
    throw unreadable(platform, 'JSON without a code');
  return {
    code: answer.code,
    msg: 'msg' in answer && typeof answer.msg === 'string' ? answer.msg : '平台未说明原因',
    result: 'result' in answer ? answer.result : null,
  };
}
