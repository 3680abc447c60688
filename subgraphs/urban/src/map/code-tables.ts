import type { PlatformCodeTable } from '@onegrid/kit';
import {
  emergencyTypeCodes,
  environmentProblemCodes,
  hazardCategoryCodes,
  urbanEventClassCodes,
} from '@onegrid/schema';
import { eventClassOfEmergency, eventClassOfHazard, eventClassOfProblem, ownClasses } from './class-tables';

/** Names of the tables: 事件大类小类 of whatever is reported. */
export const listOf = {
  case: '事件类别',
  hazard: '隐患的事件类别',
  problem: '环境问题的事件类别',
  emergency: '突发事件的事件类别',
} as const;

const environmentOffice = '由环境保护部门处理 | Handled by the environment office';
const marketSupervision = '由市场监管部门处理 | Handled by the market supervision';
const police = '由公安机关处理 | Handled by the police';
const alsoKnows = Object.keys(ownClasses);

/** Every table from our values to the platform's codes: large and small class, four digits. */
export const codeTables: readonly PlatformCodeTable[] = [
  { list: listOf.case, of: urbanEventClassCodes, table: ownClasses },
  {
    list: listOf.hazard,
    of: hazardCategoryCodes,
    table: eventClassOfHazard,
    refused: { SPECIAL_EQUIPMENT: marketSupervision },
    alsoKnows,
  },
  {
    list: listOf.problem,
    of: environmentProblemCodes,
    table: eventClassOfProblem,
    refused: {
      AIR: environmentOffice,
      WATER: environmentOffice,
      NOISE: environmentOffice,
      COOKING_FUMES: environmentOffice,
      SOLID_WASTE: environmentOffice,
      OTHER: environmentOffice,
    },
    alsoKnows,
  },
  {
    list: listOf.emergency,
    of: emergencyTypeCodes,
    table: eventClassOfEmergency,
    refused: { FOOD_SAFETY: marketSupervision, CRIMINAL_CASE: police },
    alsoKnows,
  },
];
