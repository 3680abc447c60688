import type { careKindCodes, visitMethodCodes, visitOutcomeCodes, visitPurposeCodes } from '../codes';
import type { FoundHazard } from './hazard';
import type { KnownPerson } from './residency-end';
import type { NewTenant } from './tenant';

export type VisitMethod = Extract<keyof typeof visitMethodCodes.items, string>;
export type VisitOutcome = Extract<keyof typeof visitOutcomeCodes.items, string>;
export type VisitPurpose = Extract<keyof typeof visitPurposeCodes.items, string>;
export type CareKind = Extract<keyof typeof careKindCodes.items, string>;

/** The household (户) that was visited, as a whole. */
export interface VisitedHousehold {
  /** 户主姓名. */
  readonly headName: string;
  /** 户号, at most 9 characters; null = none, or not known. */
  readonly number: string | null;
}

/**
 * A visit (走访): to a house, a household or a person in it, or to a key place. It takes place at the entry's subject. What is to be visited goes
 *
 *   DUE → MET                                              → DUE on `nextDueOn`
 *    └──→ NO_ANSWER | REFUSED | ACCESS_RESTRICTED          → DUE again: nothing is known
 *    └──→ MOVED_OUT | VACANT                               → DUE again: whoever is registered there is doubtful
 *
 * A visit ends no residency: an entry of kind RESIDENCY_END does. Who was met lives there, and their residency counts as verified.
 */
export interface VisitContent {
  readonly method: VisitMethod;
  readonly outcome: VisitOutcome;
  /** Left out = ROUTINE. CARE is bound to its purpose, with `person` and `careKind`: see `withoutCare`. */
  readonly purpose?: VisitPurpose;
  /** Who was visited, and lives in the house; left out or null = nobody in particular. */
  readonly person?: KnownPerson | null;
  /** Left out or null = not the household as a whole. */
  readonly household?: VisitedHousehold | null;
  /** Set when the purpose is CARE. */
  readonly careKind?: CareKind | null;
  /** `YYYY-MM-DD` of the next visit; left out or null = as each platform plans it. */
  readonly nextDueOn?: string | null;
  /** At most 500 characters; empty when there is nothing to say. */
  readonly remark: string;
  readonly newTenants: readonly NewTenant[];
  /** Null when none was found. */
  readonly hazard: FoundHazard | null;
}

/** Canonical path that a platform names among its `needs` when care visits are its business. */
export const careNeed = 'careKind';

/**
 * Returns the visit as somebody may have it to whose purpose care does not belong: an ordinary visit, without who was visited, why, and what was said
 * (个人信息保护法 art. 6, 28: sensitive data for a specific purpose only).
 */
export function withoutCare(content: VisitContent): VisitContent {
  if (content.purpose !== 'CARE') return content;
  return { ...content, purpose: 'ROUTINE', person: null, careKind: null, remark: '' };
}
