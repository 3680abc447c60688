/**
 * States of a delivery (投递):
 *
 *   QUEUED → SENDING → UNDER_REVIEW → ACCEPTED
 *      ↑        │            └──────→ REJECTED
 *      │        ├──────────────────→ ACCEPTED | REJECTED      a platform that decides at once
 *      │        ↓
 *      └── FAILED_RETRY                                       not taken, or in doubt: tried again with back-off, without end
 *
 * Upload is not acceptance: UNDER_REVIEW is asked about until the platform's own people decide. SENDING that a crash leaves behind is taken up
 * again when its job's lease ends; the platform subgraph makes sure that no second record comes of it.
 */
export type DeliveryState = 'QUEUED' | 'SENDING' | 'FAILED_RETRY' | 'UNDER_REVIEW' | 'ACCEPTED' | 'REJECTED';

/** True while the delivery still has to be handed over. */
export function isUndelivered(state: DeliveryState): boolean {
  return state === 'QUEUED' || state === 'SENDING' || state === 'FAILED_RETRY';
}
