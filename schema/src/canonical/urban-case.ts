import type { urbanEventClassCodes } from '../codes';

export type UrbanEventClass = Extract<keyof typeof urbanEventClassCodes.items, string>;

/**
 * Something for urban management (城管案件): an event by GB/T 30428.2, at the position of the entry's subject. As a matter it goes
 *
 *   REPORTED → FILED → ASSIGNED → HANDLING → CHECK → CLOSED, or VOID instead of FILED
 *
 * REPORTED is this entry and its delivery under review, FILED the accepted delivery; what follows is read from the platform (`UrbanCase.state`).
 * The area class (A, B, C) follows from the unit grid at the position, which the platform knows.
 */
export interface UrbanCaseContent {
  /** Large and small class, four digits. */
  readonly eventClass: UrbanEventClass;
  /** At most 500 characters. */
  readonly description: string;
}
