import type { emergencyGradeCodes, emergencyTypeCodes } from '../codes';

export type EmergencyType = Extract<keyof typeof emergencyTypeCodes.items, string>;
export type EmergencyGrade = Extract<keyof typeof emergencyGradeCodes.items, string>;

/**
 * An emergency (突发事件), GB/T 31000-2015 Table 11, at the position of the entry's subject. As a matter it goes
 *
 *   REPORTED → ACCEPTED → HANDLING → CLOSED
 *
 * on each platform for itself: an emergency is everybody's, and each accepts it by its own review. This entry knows REPORTED; grade and casualties as known then.
 */
export interface EmergencyContent {
  /** At most 50 characters. */
  readonly name: string;
  readonly type: EmergencyType;
  readonly grade: EmergencyGrade;
  /** At most 500 characters. */
  readonly description: string;
  /** People hurt or dead, as far as known. */
  readonly casualties: number;
  /** True when it lies in a public passage, street or yard. */
  readonly inPublicArea: boolean;
  /** True when it pollutes air, water or soil. */
  readonly pollutes: boolean;
}
