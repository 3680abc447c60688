import type { Call } from '@onegrid/kit';
import type { DataSource } from 'typeorm';
import type { PlatformDirectory } from '../platforms/platform-directory';
import { AssignmentRow } from '../store/assignment.entity';
import { CommunityRow } from '../store/community.entity';
import { GridRow } from '../store/grid.entity';
import { groupPages } from '../store/group-pages';
import { HouseRow } from '../store/house.entity';
import { reachedGrid } from '../store/list-grids';
import { localIdsLoader } from '../store/local-ids-loader';
import { OrganisationRow } from '../store/organisation.entity';
import { PersonRow } from '../store/person.entity';
import { PlaceRow } from '../store/place.entity';
import { RegionRow } from '../store/region.entity';
import { ResidencyRow } from '../store/residency.entity';
import { ResidencyVerificationRow } from '../store/residency-verification.entity';
import { rowLoader, rowsLoader } from '../store/row-loaders';
import { StaffRow } from '../store/staff.entity';
import type { DirectoryContext, HousePageWish } from './directory-context';

/** Returns the context of one call, with loaders that live as long as it does. */
export function makeContext(
  dataSource: DataSource,
  call: Call,
  platformDirectory: PlatformDirectory,
): DirectoryContext {
  return {
    ...call,
    dataSource,
    platformDirectory,
    regions: rowLoader(dataSource, RegionRow, 'code'),
    communities: rowLoader(dataSource, CommunityRow, 'code'),
    grids: rowLoader(dataSource, GridRow, 'code'),
    staff: rowLoader(dataSource, StaffRow, 'workerNo'),
    people: rowLoader(dataSource, PersonRow, 'id'),
    houses: rowLoader(dataSource, HouseRow, 'id'),
    organisations: rowLoader(dataSource, OrganisationRow, 'id'),
    places: rowLoader(dataSource, PlaceRow, 'id'),
    assignmentsOfGrid: rowsLoader(dataSource, AssignmentRow, 'gridCode', 'workerNo'),
    assignmentsOfStaff: rowsLoader(dataSource, AssignmentRow, 'workerNo', 'gridCode'),
    residenciesOfPerson: rowsLoader(dataSource, ResidencyRow, 'personId', 'from'),
    currentResidenciesOfHouse: rowsLoader(dataSource, ResidencyRow, 'houseId', 'id', 'item.to IS NULL'),
    verificationsOfResidency: rowsLoader(dataSource, ResidencyVerificationRow, 'residencyId', 'verifiedAt'),
    localIds: localIdsLoader(dataSource),
    gridsOfCommunity: groupPages(dataSource, GridRow, {
      group: 'communityCode',
      key: 'code',
      condition: () => ({ sql: reachedGrid('member'), parameters: { regions: call.viewer.regions } }),
    }),
    housesOfGrid: groupPages<HouseRow, HousePageWish>(dataSource, HouseRow, {
      ...inGrid,
      condition: ({ rented }) => ({
        sql: '(:rented::boolean IS NULL OR member.rented = :rented)',
        parameters: { rented },
      }),
    }),
    placesOfGrid: groupPages(dataSource, PlaceRow, inGrid),
    organisationsOfGrid: groupPages(dataSource, OrganisationRow, inGrid),
  };
}

const inGrid = { group: 'gridCode', key: 'id' } as const;
