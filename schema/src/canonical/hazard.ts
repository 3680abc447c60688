import type { hazardCategoryCodes, hazardLevelCodes } from '../codes';

export type HazardCategory = Extract<keyof typeof hazardCategoryCodes.items, string>;
export type HazardLevel = Extract<keyof typeof hazardLevelCodes.items, string>;

/** Degrees, CGCS2000 (GB 22021-2008); equal to WGS-84 within what a phone can measure. */
export interface GeoPoint {
  readonly longitude: number;
  readonly latitude: number;
}

/** A hazard (隐患) that was found: what the platforms need to grade it and to order its treatment. */
export interface FoundHazard {
  readonly category: HazardCategory;
  readonly level: HazardLevel;
  /** At most 500 characters. */
  readonly description: string;
  /** True when it lies in a public passage, street or yard: then urban management handles it too. */
  readonly inPublicArea: boolean;
  /** True when it was put right at once (当场整改). */
  readonly fixedOnSite: boolean;
  /** `YYYY-MM-DD` by which it must be treated; null when fixed on site. */
  readonly treatBy: string | null;
  readonly responsiblePerson: string | null;
  readonly responsiblePhone: string | null;
}
