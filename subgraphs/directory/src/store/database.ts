import type { DatabaseDefinition } from '@onegrid/kit';
import { AcceptedDeliveryRow } from './accepted-delivery.entity';
import { AssignmentRow } from './assignment.entity';
import { CommunityRow } from './community.entity';
import { DirectoryTables1763800000002 } from './directory-tables.migration';
import { EntryRegistrationRow } from './entry-registration.entity';
import { GridRow } from './grid.entity';
import { HouseRow } from './house.entity';
import { LocalIdRow } from './local-id.entity';
import { OrganisationRow } from './organisation.entity';
import { PeopleMade1764100000001 } from './people-made.migration';
import { PersonRow } from './person.entity';
import { PlaceRow } from './place.entity';
import { RegionRow } from './region.entity';
import { ResidencyRow } from './residency.entity';
import { ResidencyVerificationRow } from './residency-verification.entity';
import { ResidencyVerification1763800000003 } from './residency-verification.migration';
import { StaffRow } from './staff.entity';

/** Name of the subgraph and of its PostgreSQL schema. */
export const directoryName = 'directory';

export const directoryDatabase: DatabaseDefinition = {
  entities: [
    RegionRow,
    CommunityRow,
    GridRow,
    StaffRow,
    AssignmentRow,
    PersonRow,
    HouseRow,
    ResidencyRow,
    OrganisationRow,
    PlaceRow,
    LocalIdRow,
    AcceptedDeliveryRow,
    EntryRegistrationRow,
    ResidencyVerificationRow,
  ],
  migrations: [DirectoryTables1763800000002, ResidencyVerification1763800000003, PeopleMade1764100000001],
};
