import type { SessionStore } from '../sessions/session-store';
import { PlatformFailure } from './failure';

export interface KeepSessionOptions<Session> {
  readonly platform: string;
  readonly sessions: SessionStore;
  /** Signs in by the platform's own way. The session must be JSON. */
  readonly signIn: () => Promise<Session>;
  /** Milliseconds after which a session is not used any more, whatever the platform thinks. */
  readonly lifetimeMs: number;
}

export interface SessionKeeper<Session> {
  /** Runs with a session; when the platform says it is expired, signs in once more and runs again. */
  run<Result>(use: (session: Session) => Promise<Result>): Promise<Result>;
  forget(): Promise<void>;
}

/** Returns the keeper of one platform's session: concurrent callers share one sign-in, and one renewal. */
export function keepSession<Session>(options: KeepSessionOptions<Session>): SessionKeeper<Session> {
  const { platform, sessions, signIn, lifetimeMs } = options;
  let signingIn: Promise<string> | null = null;

  async function current(): Promise<string> {
    return (await sessions.get(platform)) ?? renew();
  }

  function renew(): Promise<string> {
    signingIn ??= signIn()
      .catch(rethrowAsUncommitted)
      .then(async (session) => {
        const kept = JSON.stringify(session);
        await sessions.set(platform, kept, lifetimeMs);
        return kept;
      })
      .finally(() => {
        signingIn = null;
      });
    return signingIn;
  }

  /** Another caller may have renewed meanwhile: then its session is taken. */
  async function replace(expired: string): Promise<string> {
    const kept = await sessions.get(platform);
    return kept !== null && kept !== expired ? kept : renew();
  }

  return {
    async run(use) {
      const kept = await current();
      try {
        return await use(JSON.parse(kept) as Session);
      } catch (error) {
        if (!(error instanceof PlatformFailure) || error.code !== 'PLATFORM_SESSION_EXPIRED') throw error;
        return use(JSON.parse(await replace(kept)) as Session);
      }
    },
    forget: () => sessions.delete(platform),
  };
}

/** A sign-in that fails leaves no record behind, whatever its own request did. */
function rethrowAsUncommitted(error: unknown): never {
  if (error instanceof PlatformFailure)
    throw new PlatformFailure(error.code as 'PLATFORM_UNAVAILABLE', {
      message: error.message,
      cause: error.cause,
      mayHaveCommitted: false,
    });
  throw error;
}
