import type { CodeTable, EnvironmentProblemCategory, HazardCategory, HazardLevel } from '@onegrid/schema';
import { EnvironmentComplaintCategory } from '../graph/environment-complaint-category';
import { EnvironmentComplaintState } from '../graph/environment-complaint-state';

/** 办理状态. */
export const stateCodes: Readonly<Record<EnvironmentComplaintState, string>> = {
  [EnvironmentComplaintState.REGISTERED]: '10',
  [EnvironmentComplaintState.ACCEPTED]: '20',
  [EnvironmentComplaintState.DECLINED]: '30',
  [EnvironmentComplaintState.CLOSED]: '40',
  [EnvironmentComplaintState.WITHDRAWN]: '50',
};

/** 投诉类别. */
export const categoryCodes: Readonly<Record<EnvironmentComplaintCategory, string>> = {
  [EnvironmentComplaintCategory.AIR]: '01',
  [EnvironmentComplaintCategory.WATER]: '02',
  [EnvironmentComplaintCategory.NOISE]: '03',
  [EnvironmentComplaintCategory.COOKING_FUMES]: '04',
  [EnvironmentComplaintCategory.CONSTRUCTION_DUST]: '05',
  [EnvironmentComplaintCategory.SOLID_WASTE]: '06',
  [EnvironmentComplaintCategory.UNSORTED]: '99',
};

/** 投诉类别 of a hazard. It says no more than "pollution", so that the platform's duty officer sorts it. */
export const categoryOfHazard: CodeTable = { POLLUTION: categoryCodes.UNSORTED } satisfies Partial<
  Record<HazardCategory, string>
>;

/** 投诉类别 of our categories. What has none of its own is sorted by the duty officer. */
export const categoryOfProblem: Readonly<Record<EnvironmentProblemCategory, string>> = {
  AIR: categoryCodes.AIR,
  WATER: categoryCodes.WATER,
  NOISE: categoryCodes.NOISE,
  COOKING_FUMES: categoryCodes.COOKING_FUMES,
  CONSTRUCTION_DUST: categoryCodes.CONSTRUCTION_DUST,
  SOLID_WASTE: categoryCodes.SOLID_WASTE,
  OTHER: categoryCodes.UNSORTED,
};

/** 紧急程度 of our hazard levels. */
export const urgencyCodes: Readonly<Record<HazardLevel, string>> = { GENERAL: '1', MAJOR: '2' };
