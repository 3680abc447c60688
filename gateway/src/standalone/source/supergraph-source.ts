import { OneGridError } from '@onegrid/schema';

/** Where a supergraph comes from. */
export interface SupergraphSource {
  /**
   * Returns the SDL; null when the source itself says that it has not changed since the last read.
   *
   * @throws OneGridError CONFIGURATION_INVALID when it cannot be read
   */
  read(): Promise<string | null>;
  /** Calls `changed` whenever there may be something new, until it is closed. */
  watch(changed: () => void): { close(): void };
  /** Milliseconds until the next look after so many failed ones in a row; 0 failures = the usual interval. 0 = only when somebody says so. */
  pauseMs(failures: number): number;
}

/** Returns the failure of a read. */
export function unreadable(source: string, cause: unknown): OneGridError {
  if (cause instanceof OneGridError) return cause;
  return new OneGridError('CONFIGURATION_INVALID', { message: `The supergraph cannot be read from ${source}`, cause });
}
