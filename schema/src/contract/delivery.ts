import type { CanonicalEntry } from '../canonical/entry';
import type { CodeOverride } from '../codes';

/**
 * What the hub sends to a platform's accepting mutation field, as the argument `delivery: DeliveryInput!`.
 * `id` is the idempotency key: the same id sent again must lead to the same record, never to a second one.
 */
export interface DeliveryInput {
  readonly id: string;
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** The canonical entry; crosses GraphQL as the `JSON` scalar. */
  readonly entry: CanonicalEntry;
  /** Set when a field named by `correct` or `withdraw` is called: whose record is to be changed or taken back. */
  readonly former?: FormerDelivery | null;
  /** Set when operators have changed codes of the platform's mapping: these go before its own tables. */
  readonly mapping?: DeliveryMapping | null;
}

/** What operators have changed in a platform's mapping. */
export interface DeliveryMapping {
  /** 1 for the first change; 0 = the platform's own tables. */
  readonly version: number;
  readonly overrides: readonly CodeOverride[];
}

/** An earlier delivery that has led to a record on the platform. */
export interface FormerDelivery {
  readonly deliveryId: string;
  /** The record's id on the platform. */
  readonly externalId: string;
}

/** What a platform says about a delivery, at once or when asked through the `review` field. */
export interface DeliveryReceipt {
  readonly deliveryId: string;
  readonly outcome: 'UNDER_REVIEW' | 'ACCEPTED' | 'REJECTED';
  /** The record's id on the platform; null when it was refused before a record existed. */
  readonly externalId: string | null;
  /** The platform's own words; required when REJECTED. */
  readonly reason: string | null;
  /** Who or what was registered on the platform, by canonical path: so that the hub learns their ids there. */
  readonly registrations: readonly DeliveryRegistration[];
}

export interface DeliveryRegistration {
  /** Canonical path inside `entry.content`, for example `newTenants.0`. */
  readonly path: string;
  readonly externalId: string;
}
