import type { PlatformCodeTable } from '@onegrid/kit';
import { hazardCategoryCodes, hazardLevelCodes } from '@onegrid/schema';
import { hazardLevels, hazardTypes, keyLevel } from './codes';

/** Every table from our values to the platform's codes. Everything else of an entry is told in words. */
export const codeTables: readonly PlatformCodeTable[] = [
  { list: '隐患级别', of: hazardLevelCodes, table: hazardLevels, alsoKnows: [keyLevel] },
  { list: '隐患类型', of: hazardCategoryCodes, table: hazardTypes },
];
