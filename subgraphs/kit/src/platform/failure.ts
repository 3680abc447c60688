import { OneGridError } from '@onegrid/schema';

/** The platform did not give an answer that can be used. */
export class PlatformFailure extends OneGridError {
  /** False only when it is certain that the platform has not acted on the request. */
  readonly mayHaveCommitted: boolean;

  constructor(
    code: 'PLATFORM_UNAVAILABLE' | 'PLATFORM_ANSWER_UNREADABLE' | 'PLATFORM_SESSION_EXPIRED',
    details: { readonly message?: string; readonly cause?: unknown; readonly mayHaveCommitted: boolean },
  ) {
    super(code, details);
    this.mayHaveCommitted = details.mayHaveCommitted;
  }
}

/** The platform understood and said no: trying again would not help. `reason` is in its own words. */
export class PlatformRefusal extends OneGridError {
  readonly reason: string;

  constructor(platform: string, reason: string) {
    super('PLATFORM_REFUSED', { message: `${platform}: ${reason}` });
    this.reason = reason;
  }
}

/** Returns the failure of a platform that could not be reached or did not answer in time. */
export function unavailable(platform: string, mayHaveCommitted: boolean, cause: unknown): PlatformFailure {
  return new PlatformFailure('PLATFORM_UNAVAILABLE', {
    message: `${platform} does not answer now. 平台暂时不可用。`,
    cause,
    mayHaveCommitted,
  });
}

/** Returns the failure of a platform whose answer makes no sense. `detail` goes to the log and must not quote personal data. */
export function unreadable(platform: string, detail: string, mayHaveCommitted = true): PlatformFailure {
  return new PlatformFailure('PLATFORM_ANSWER_UNREADABLE', { cause: `${platform}: ${detail}`, mayHaveCommitted });
}

/** Returns the failure that makes the session keeper sign in again; the platform has not acted. */
export function sessionExpired(platform: string): PlatformFailure {
  return new PlatformFailure('PLATFORM_SESSION_EXPIRED', { cause: platform, mayHaveCommitted: false });
}

/** Returns the refusal of a platform that understood. */
export function refusal(platform: string, reason: string): PlatformRefusal {
  return new PlatformRefusal(platform, reason);
}

/**
 * The platform has no way, or no way any more, to make this change over its interface: one of its people, or the worker, has to make it there. `reason` says why, in the platform's words.
 */
export class ChangeByHand extends OneGridError {
  readonly reason: string;

  constructor(reason: string) {
    super('CHANGE_BY_HAND', { message: reason });
    this.reason = reason;
  }
}

/** The platform changes no record of this kind, or not in its present state, but takes one back: the record is taken back and made anew. */
export class NotChangeable extends OneGridError {
  constructor(platform: string) {
    super('PLATFORM_REFUSED', { message: `${platform}: the record is to be taken back and made anew` });
  }
}
