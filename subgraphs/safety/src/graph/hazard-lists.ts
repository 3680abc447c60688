import { codeEnum } from '@onegrid/kit';
import { hazardCategoryCodes, hazardLevelCodes } from '@onegrid/schema';

export const HazardCategoryEnum = codeEnum('HazardCategory', '隐患类别 | Kind of hazard', hazardCategoryCodes);
export const HazardLevelEnum = codeEnum('HazardLevel', '隐患级别 | Level of a hazard', hazardLevelCodes);
