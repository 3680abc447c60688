import type { residencyEndReasonCodes } from '../codes';

export type ResidencyEndReason = Extract<keyof typeof residencyEndReasonCodes.items, string>;

/** Somebody whom the directory knows, with everything a platform may need to find them on its side. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  /** The person's ids on each platform; several on one platform = registered more than once there. */
  readonly localIds: readonly { readonly platform: string; readonly id: string }[];
}

/**
 * Somebody lives no longer in the house that the entry is about (居住注销). The residency goes ACTIVE → ENDED and stays as history; see ResidentContent for its states.
 * A platform that has no such item says what it can: a status, a remark, an application to transfer out.
 */
export interface ResidencyEndContent {
  readonly person: KnownPerson;
  /** `YYYY-MM-DD`: last day there. */
  readonly endedOn: string;
  readonly reason: ResidencyEndReason;
  /** 去向: where the person has gone; null = not known, or nowhere. */
  readonly destination: string | null;
  /** At most 500 characters; empty when there is nothing to say. */
  readonly remark: string;
}
