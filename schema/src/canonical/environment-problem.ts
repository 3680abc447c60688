import type { environmentProblemCodes } from '../codes';

export type EnvironmentProblemCategory = Extract<keyof typeof environmentProblemCodes.items, string>;

/**
 * An environment problem (环境问题) at the position of the entry's subject. As a matter it goes
 *
 *   REPORTED → ACCEPTED → CLOSED, or RETURNED instead of ACCEPTED
 *
 * REPORTED is this entry and its delivery under review; ACCEPTED and RETURNED are the delivery's ACCEPTED and REJECTED; CLOSED is read from the platform.
 */
export interface EnvironmentProblemContent {
  readonly category: EnvironmentProblemCategory;
  /** At most 500 characters. */
  readonly description: string;
  /** True when it cannot wait: people are ill, fish are dying, something burns. */
  readonly urgent: boolean;
}
