import { OneGridError } from '@onegrid/schema';
import { type SupergraphSource, unreadable } from './supergraph-source';

/** Longest time for one answer, milliseconds. */
const timeoutMs = 10_000;
/** Longest pause after failures, milliseconds. */
const longestPauseMs = 300_000;

/**
 * Returns a supergraph at an http(s) address, a registry's for example. It is asked again with the `ETag` of the last answer, so that an unchanged one is not sent again
 * (https://www.rfc-editor.org/rfc/rfc9110#name-if-none-match). After failures the pauses double.
 */
export function addressSource(address: string, pollIntervalMs: number): SupergraphSource {
  let etag: string | null = null;
  return {
    async read() {
      try {
        const response = await fetch(address, {
          headers: etag === null ? {} : { 'if-none-match': etag },
          signal: AbortSignal.timeout(timeoutMs),
        });
        const text = await response.text();
        if (response.status === 304) return null;
        if (!response.ok)
          throw new OneGridError('CONFIGURATION_INVALID', { message: `${address} answers ${response.status}` });
        etag = response.headers.get('etag');
        return text;
      } catch (cause) {
        throw unreadable(address, cause);
      }
    },
    watch: () => ({ close: () => undefined }),
    pauseMs: (failures) => Math.min(pollIntervalMs * 2 ** failures, Math.max(longestPauseMs, pollIntervalMs)),
  };
}
