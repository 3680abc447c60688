import type { PlatformCodeTable } from '@onegrid/kit';
import { politicalStatusCodes } from '@onegrid/schema';
import { membershipCodes } from './codes';

const notAMember = '不是党员 | Not a party member';

/** Every table from our values to the platform's codes. Only members are checked in; everything else of an entry is told in words. */
export const codeTables: readonly PlatformCodeTable[] = [
  {
    list: '党员类别',
    of: politicalStatusCodes,
    table: membershipCodes,
    refused: { MASSES: notAMember, LEAGUE_MEMBER: notAMember, NON_PARTY: notAMember },
  },
];
