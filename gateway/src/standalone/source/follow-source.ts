import { describeCause, OneGridError } from '@onegrid/schema';
import type { Logger } from 'pino';
import { versionOf } from '../../generations/generation';
import type { SupergraphSource } from './supergraph-source';

/** Longest reason in the log, characters. */
const reasonLimit = 500;

/** Takes a new supergraph. Fails with the reason when it cannot be served; what was served before then goes on. */
export type TakeSupergraph = (sdl: string, version: string) => Promise<void>;

export interface FollowedSource {
  /** Looks now, whatever the interval. Resolves when what was found is taken or refused; never fails. */
  look(): Promise<void>;
  close(): void;
}

/**
 * Follows a source: whatever is new in it is offered once. One that is refused, or a source that cannot be read, is logged with its reason, and the last good one stays.
 *
 * looking ──unchanged or seen before──► waiting ──interval, change, or look()──► looking
 *    └─────new──► taking ──taken or refused──► waiting
 *
 * Looks never overlap: one that is asked for during another comes after it.
 *
 * @param served the SDL that is served already
 */
export function followSource(
  source: SupergraphSource,
  served: string,
  options: { readonly take: TakeSupergraph; readonly log: Logger },
): FollowedSource {
  const { take, log } = options;
  let seen = versionOf(served);
  let failures = 0;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();

  async function lookOnce(): Promise<void> {
    if (isClosed) return;
    clearTimeout(timer);
    try {
      const sdl = await source.read();
      failures = 0;
      if (sdl !== null && !isClosed) await offer(sdl);
    } catch (failure) {
      failures += 1;
      log.error({ failures, ...reasonOf(failure) }, 'supergraph not read');
    }
    wait();
  }

  async function offer(sdl: string): Promise<void> {
    const version = versionOf(sdl);
    if (version === seen) return;
    seen = version;
    try {
      await take(sdl, version);
      log.info({ version }, 'supergraph taken');
    } catch (failure) {
      log.error({ version, ...reasonOf(failure) }, 'supergraph refused');
    }
  }

  function wait(): void {
    const pauseMs = source.pauseMs(failures);
    if (isClosed || pauseMs === 0) return;
    timer = setTimeout(() => void look(), pauseMs);
    timer.unref();
  }

  function look(): Promise<void> {
    last = last.then(lookOnce);
    return last;
  }

  const watched = source.pauseMs(0) > 0 ? source.watch(() => void look()) : null;
  wait();
  return {
    look,
    close() {
      isClosed = true;
      clearTimeout(timer);
      watched?.close();
    },
  };
}

/** A supergraph holds no data of people, so what is wrong with it may be logged in words. */
function reasonOf(failure: unknown) {
  const root = failure instanceof OneGridError && failure.cause instanceof Error ? failure.cause : failure;
  const words = root instanceof Error ? root.message : 'failed';
  return { reason: words.slice(0, reasonLimit), cause: describeCause(failure) };
}
