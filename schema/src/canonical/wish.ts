/**
 * A small wish (微心愿) of a resident, for a party member to fulfil. It goes
 *
 *   REPORTED → OPEN → CLAIMED → FULFILLED, or RETURNED instead of OPEN
 *
 * REPORTED is this entry and its delivery under review; OPEN and RETURNED are the delivery's ACCEPTED and REJECTED; the rest is read from the platform (`Wish.state`).
 */
export interface WishContent {
  /** Whose wish it is. */
  readonly wisherName: string;
  readonly wisherPhone: string | null;
  /** At most 30 characters. */
  readonly title: string;
  /** At most 500 characters. */
  readonly description: string;
}
