import { PlatformFailure, PlatformRefusal, unreadable } from '@onegrid/kit';
import { platform } from './settings';

/**
 * Runs a reading of the platform. However it fails, the platform has changed nothing; and a reading that is refused (500 in the body) is a failure of ours or the
 * platform's, never a decision about what a worker entered.
 */
export async function readingOnly<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof PlatformRefusal) throw unreadable(platform, 'a reading was refused', false);
    if (error instanceof PlatformFailure && error.mayHaveCommitted) throw leavingNothing(error);
    throw error;
  }
}

function leavingNothing({ code, message, cause }: PlatformFailure): PlatformFailure {
  return new PlatformFailure(code as ConstructorParameters<typeof PlatformFailure>[0], {
    message,
    cause,
    mayHaveCommitted: false,
  });
}
