import type { Faults, Store } from '../../stand-in';
import type { Sessions } from './sessions';

/** What every route of the platform works on. */
export interface UrbanPlatform {
  readonly store: Store;
  readonly faults: Faults;
  readonly sessions: Sessions;
  /** Milliseconds until the acceptance seat decides a new report. */
  readonly reviewAfterMs: number;
}
