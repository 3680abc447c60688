import type { disputeResolutionCodes, disputeScaleCodes } from '../codes';

export type DisputeScale = Extract<keyof typeof disputeScaleCodes.items, string>;
export type DisputeResolutionWay = Extract<keyof typeof disputeResolutionCodes.items, string>;

/** The main party (主要当事人): the standard has room for one. */
export interface DisputeParty {
  readonly name: string;
  /** 公民身份号码, GB 11643, upper case; null = not known. */
  readonly idNumber: string | null;
  readonly phone: string | null;
  readonly address: string | null;
}

/** Who resolves the dispute, how, and how it went. */
export interface DisputeResolution {
  readonly way: DisputeResolutionWay;
  /** 化解组织. */
  readonly organisation: string | null;
  /** 责任人 and their phone. */
  readonly responsiblePerson: string | null;
  readonly responsiblePhone: string | null;
  /** 化解是否成功; null while it goes on. */
  readonly resolved: boolean | null;
  /** 化解情况; empty when there is nothing to say. */
  readonly account: string;
}

/**
 * A dispute (矛盾纠纷), GB/T 31000-2015 Table 30. As a matter it goes
 *
 *   REPORTED → HANDLING → DONE          resolution null → resolved null → resolved true
 *                  └────→ DIFFICULT     resolved false: somebody else has to take it up
 *
 * What comes later is said by a correction of the entry. How the platform's own people judge it shows as the state of its delivery.
 */
export interface DisputeContent {
  /** 事件名称, at most 50 characters. */
  readonly name: string;
  /** Main class of GB/T 31000 5.56: two digits, or four. */
  readonly disputeClass: string;
  readonly scale: DisputeScale;
  /** 涉及人数. */
  readonly peopleInvolved: number;
  /** 事件简述, at most 500 characters. */
  readonly description: string;
  /** 涉及单位; null = none. */
  readonly organisationInvolved: string | null;
  readonly mainParty: DisputeParty;
  /** 化解时限, `YYYY-MM-DD`. */
  readonly resolveBy: string;
  /** Null = nobody has begun. */
  readonly resolution: DisputeResolution | null;
}
