import type { Kept } from '@onegrid/kit';
import type { PartyBranch } from '../graph/party-branch.type';
import type { OrganisationRow } from '../platform/wire';
import { organisationTypeCodes } from './codes';
import { readDay } from './dates';

export function partyBranch({ value: row, asOf }: Kept<OrganisationRow>): PartyBranch {
  return {
    id: row.org_id,
    name: row.org_name,
    committee: row.parent_name || null,
    secretary: row.secretary || null,
    setUpOn: readDay(row.set_up_date),
    memberCount: row.member_count,
    buildingGroupCount: row.group_count,
    asOf,
  };
}

export function isBranch(row: OrganisationRow): boolean {
  return row.org_type === organisationTypeCodes.BRANCH;
}

/** Returns the organisation that takes in a member who moves to the grid: its branch, or the committee of its community when it has none. Null when there is neither. */
export function receivingOrganisation(rows: readonly OrganisationRow[]): OrganisationRow | null {
  return rows.find(isBranch) ?? rows.find((row) => row.org_type === organisationTypeCodes.COMMITTEE) ?? null;
}
