/**
 * States of a delivery (投递):
 *
 *   QUEUED → SENDING → UNDER_REVIEW ──────────→ ACCEPTED | REJECTED
 *      ↑        │            └──→ OVERDUE ────→ ACCEPTED | REJECTED
 *      │        ├──────────────────────────────→ ACCEPTED | REJECTED    a platform that decides at once
 *      │        ├──→ FAILED_RETRY → SENDING                             not taken, or in doubt: tried again with back-off
 *      │        └──→ DEAD                                               an error that no retry cures, or too old
 *      │
 *   QUEUED, REJECTED, DEAD → SUPERSEDED          a corrected delivery took its place
 *   QUEUED, REJECTED, DEAD → WITHDRAWN           the entry was withdrawn
 *
 * What stands on a platform is changed there by a delivery of its own (`change`), which goes the same way when the platform has a field for it, else:
 *
 *   SENDING → MANUAL                             the platform says that it makes such a change by hand only
 *   MANUAL → ACCEPTED                            a person has changed it by hand and says so
 *
 * Once the platform has taken such a change, the delivery that it changes becomes SUPERSEDED or WITHDRAWN.
 *
 * Upload is not acceptance: UNDER_REVIEW is asked about until the platform's own people decide. OVERDUE is UNDER_REVIEW whose review clock has run
 * out: it is asked about all the same, and points at the department that reviews. SENDING that a crash leaves behind is taken up again when the
 * database session of the dead process has ended; the platform subgraph makes sure that no second record comes of it.
 *
 * A platform answers a hand-over in one reply, with its record's id; "sent" and "received" are never seen apart and are no states: both are UNDER_REVIEW.
 */
export type DeliveryState =
  | 'QUEUED'
  | 'SENDING'
  | 'FAILED_RETRY'
  | 'DEAD'
  | 'UNDER_REVIEW'
  | 'OVERDUE'
  | 'ACCEPTED'
  | 'REJECTED'
  | 'MANUAL'
  | 'SUPERSEDED'
  | 'WITHDRAWN';

/** What a delivery does to the record of the one it `supersedes`. */
export type DeliveryChange = 'CORRECT' | 'WITHDRAW';

/** States in which the delivery still has to be handed over. Later deliveries of the same subject to the same platform wait for it. */
export const undeliveredStates = ['QUEUED', 'SENDING', 'FAILED_RETRY'] as const satisfies readonly DeliveryState[];

/** States in which the platform's people still decide. */
export const reviewStates = ['UNDER_REVIEW', 'OVERDUE'] as const satisfies readonly DeliveryState[];
