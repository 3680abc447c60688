import type { PlatformCodeTable } from '@onegrid/kit';
import { careKindCodes, politicalStatusCodes } from '@onegrid/schema';
import { careTypeCodes, membershipCodes } from './codes';

const notAMember = '不是党员 | Not a party member';

/** Every table from our values to the platform's codes. Only members are checked in; a care visit says why; everything else of an entry is told in words. */
export const codeTables: readonly PlatformCodeTable[] = [
  {
    list: '党员类别',
    of: politicalStatusCodes,
    table: membershipCodes,
    refused: { MASSES: notAMember, LEAGUE_MEMBER: notAMember, NON_PARTY: notAMember },
  },
  { list: '关爱类型', of: careKindCodes, table: careTypeCodes },
];
