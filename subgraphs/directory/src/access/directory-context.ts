import type { Call, LocalId } from '@onegrid/kit';
import type DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { PlatformDirectory } from '../platforms/platform-directory';
import type { AssignmentRow } from '../store/assignment.entity';
import type { CommunityRow } from '../store/community.entity';
import type { GridRow } from '../store/grid.entity';
import type { GroupPages, PageWish } from '../store/group-pages';
import type { HouseRow } from '../store/house.entity';
import type { LocalIdEntity } from '../store/local-id.entity';
import type { OrganisationRow } from '../store/organisation.entity';
import type { PersonRow } from '../store/person.entity';
import type { PlaceRow } from '../store/place.entity';
import type { RegionRow } from '../store/region.entity';
import type { ResidencyRow } from '../store/residency.entity';
import type { ResidencyVerificationRow } from '../store/residency-verification.entity';
import type { StaffRow } from '../store/staff.entity';

type ByKey<Row> = DataLoader<string, Row | null>;
type Lists<Row> = DataLoader<string, readonly Row[]>;

export interface HousePageWish extends PageWish {
  /** Null = rented or not. */
  readonly rented: boolean | null;
}

/** What the resolvers get for one call. Loaders read without asking who asks: see access/reach.ts. */
export interface DirectoryContext extends Call {
  readonly dataSource: DataSource;
  readonly regions: ByKey<RegionRow>;
  readonly communities: ByKey<CommunityRow>;
  readonly grids: ByKey<GridRow>;
  readonly staff: ByKey<StaffRow>;
  readonly people: ByKey<PersonRow>;
  readonly houses: ByKey<HouseRow>;
  readonly organisations: ByKey<OrganisationRow>;
  readonly places: ByKey<PlaceRow>;
  readonly assignmentsOfGrid: Lists<AssignmentRow>;
  readonly assignmentsOfStaff: Lists<AssignmentRow>;
  /** Ended ones too, oldest first. */
  readonly residenciesOfPerson: Lists<ResidencyRow>;
  readonly currentResidenciesOfHouse: Lists<ResidencyRow>;
  /** By residency id, oldest first. */
  readonly verificationsOfResidency: Lists<ResidencyVerificationRow>;
  readonly localIds: (entity: LocalIdEntity, id: string) => Promise<LocalId[]>;
  /** Only those that the viewer reaches. */
  readonly gridsOfCommunity: GroupPages<GridRow, PageWish>;
  readonly housesOfGrid: GroupPages<HouseRow, HousePageWish>;
  readonly placesOfGrid: GroupPages<PlaceRow, PageWish>;
  readonly organisationsOfGrid: GroupPages<OrganisationRow, PageWish>;
  readonly platformDirectory: PlatformDirectory;
}
