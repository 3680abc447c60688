import { PlatformFailure, type PlatformResponse, sessionExpired, unavailable, unreadable } from '@onegrid/kit';
import { readText } from './form';
import { platform } from './name';

/** What the platform says in its envelope `resultInfo`. */
export type Answer =
  | { readonly success: true; readonly data: unknown }
  | { readonly success: false; readonly message: string };

/**
 * Reads the platform's envelope.
 *
 * @param isWrite whether the request may have left a record behind
 * @throws PlatformFailure SESSION_EXPIRED for the sign-in page (status 200), UNAVAILABLE for a server error, ANSWER_UNREADABLE for anything else odd
 */
export function readAnswer({ status, headers, bytes }: PlatformResponse, isWrite: boolean): Answer {
  if (status >= 500) throw unavailable(platform, isWrite, `status ${status}`);
  const contentType = String(headers['content-type'] ?? '');
  const text = readText(contentType, bytes);
  if (isSignInPage(contentType, text)) throw sessionExpired(platform);
  if (status !== 200) throw unreadable(platform, `status ${status}`, isWrite);
  const { success, message, data } = readEnvelope(text, isWrite);
  if (success === true) return { success, data };
  if (success === false) return { success, message: typeof message === 'string' ? message : '' };
  throw unreadable(platform, 'no resultInfo.success', isWrite);
}

/** Whoever has no session gets the sign-in page, whatever was asked for. */
export function isSignInPage(contentType: string, text: string): boolean {
  return contentType.startsWith('text/html') && /type=["']?password/i.test(text);
}

/** Returns the failure of a request that only reads: whatever went wrong, it left nothing behind. */
export function asRead(error: unknown): unknown {
  if (!(error instanceof PlatformFailure) || !error.mayHaveCommitted) return error;
  const { code, message, cause } = error;
  return code === 'PLATFORM_UNAVAILABLE'
    ? new PlatformFailure(code, { message, cause, mayHaveCommitted: false })
    : unreadable(platform, String(cause), false);
}

function readEnvelope(text: string, isWrite: boolean): Readonly<Record<string, unknown>> {
  try {
    const { resultInfo } = JSON.parse(text) as { resultInfo?: unknown };
    if (typeof resultInfo === 'object' && resultInfo !== null) return { ...resultInfo };
  } catch {
    throw unreadable(platform, 'no JSON', isWrite);
  }
  throw unreadable(platform, 'no resultInfo', isWrite);
}
