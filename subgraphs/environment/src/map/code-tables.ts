import type { PlatformCodeTable } from '@onegrid/kit';
import { environmentProblemCodes, hazardCategoryCodes, hazardLevelCodes } from '@onegrid/schema';
import { categoryCodes, categoryOfHazard, categoryOfProblem, urgencyCodes } from './complaint-codes';

const notPollution = '不属于环境污染 | No pollution';

/** Every table from our values to the platform's codes. */
export const codeTables: readonly PlatformCodeTable[] = [
  { list: '投诉类别 category', of: environmentProblemCodes, table: categoryOfProblem },
  {
    list: '隐患的投诉类别',
    of: hazardCategoryCodes,
    table: categoryOfHazard,
    refused: {
      FIRE: notPollution,
      GAS: notPollution,
      ELECTRICAL: notPollution,
      BUILDING: notPollution,
      HAZARDOUS_CHEMICALS: notPollution,
      SPECIAL_EQUIPMENT: notPollution,
      PUBLIC_ORDER: notPollution,
      OTHER: notPollution,
    },
    alsoKnows: Object.values(categoryCodes),
  },
  { list: '紧急程度 urgency', of: hazardLevelCodes, table: urgencyCodes },
];
