import type { householdRelationCodes, residencyRoleCodes } from '../codes';
import type { NewTenant } from './tenant';

export type ResidencyRole = Extract<keyof typeof residencyRoleCodes.items, string>;
export type HouseholdRelation = Extract<keyof typeof householdRelationCodes.items, string>;

/** The household (户) that somebody belongs to, GB/T 31000-2015 Table 12. */
export interface Household {
  /** 户号, at most 9 characters; null = none, or not known. */
  readonly number: string | null;
  /** 户主姓名. */
  readonly headName: string;
  /** 与户主关系. */
  readonly relation: HouseholdRelation;
}

/**
 * A resident who is registered in a house (人口登记), without a visit. A residency goes
 *
 *   REPORTED → ACTIVE → ENDED → REINSTATED
 *
 * REPORTED is this entry; ACTIVE the residency that the directory makes of it; ENDED what an entry of kind RESIDENCY_END makes of that, with the row kept;
 * REINSTATED a new entry of this kind about the same person and house. Verification (采核) is each platform's own and shows as the state of its delivery.
 */
export interface ResidentContent {
  readonly resident: NewTenant;
  readonly role: ResidencyRole;
  /** Null when it is not known or not asked. */
  readonly household: Household | null;
  /** At most 500 characters; empty when there is nothing to say. */
  readonly remark: string;
}
