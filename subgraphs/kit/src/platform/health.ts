import { OneGridError, type PlatformState } from '@onegrid/schema';

const pingTimeoutMs = 3_000;

/** What is known of a platform's health in this process. */
export class PlatformHealth {
  #lastSeenAt: Date | null = null;
  #lastError: string | null = null;

  get lastSeenAt(): Date | null {
    return this.#lastSeenAt;
  }

  get lastError(): string | null {
    return this.#lastError;
  }

  succeeded(): void {
    this.#lastSeenAt = new Date();
    this.#lastError = null;
  }

  failed(error: unknown): void {
    this.#lastError = error instanceof OneGridError ? error.code : 'INTERNAL';
  }
}

export interface HealthCheck {
  readonly state: PlatformState;
  readonly checkedAt: Date;
  /** Null when it has not answered since this process started. */
  readonly lastSeenAt: Date | null;
  /** Code of the error table; null when it answers. */
  readonly error: string | null;
}

/** Asks the platform for a sign of life and returns how it stands: LIVE, STALE (it has answered before) or DOWN. */
export async function checkHealth(health: PlatformHealth, ping: () => Promise<void>): Promise<HealthCheck> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new OneGridError('PLATFORM_UNAVAILABLE')), pingTimeoutMs);
  });
  try {
    await Promise.race([ping(), timeout]);
    health.succeeded();
  } catch (error) {
    health.failed(error);
  } finally {
    clearTimeout(timer);
  }
  const { lastSeenAt, lastError } = health;
  const state = lastError === null ? 'LIVE' : lastSeenAt === null ? 'DOWN' : 'STALE';
  return { state, checkedAt: new Date(), lastSeenAt, error: lastError };
}
