import type { NewTenant, Sex } from '@onegrid/schema';
import type {
  CommunityType,
  GridKind,
  PlaceKind,
  ResidencyEndReason,
  ResidencyKind,
  ResidencyRole,
  StaffRole,
} from '../graph/enums';
import type { LocalIdEntity } from '../store/local-id.entity';

/** What the directory can be filled with. Codes are those of the national standards, dates `YYYY-MM-DD`, positions [longitude, latitude] in degrees, CGCS2000. */
export interface DirectoryRows {
  readonly regions: readonly ImportedRegion[];
  readonly communities: readonly ImportedCommunity[];
  readonly grids: readonly ImportedGrid[];
  readonly staff: readonly ImportedStaff[];
  readonly assignments: readonly ImportedAssignment[];
  readonly people: readonly ImportedPerson[];
  readonly houses: readonly ImportedHouse[];
  readonly residencies: readonly ImportedResidency[];
  readonly organisations: readonly ImportedOrganisation[];
  readonly places: readonly ImportedPlace[];
}

type ImportedPosition = readonly [longitude: number, latitude: number];

export interface ImportedRegion {
  /** 6 or 9 digits. */
  readonly code: string;
  readonly name: string;
}

export interface ImportedCommunity {
  /** 12 digits. */
  readonly code: string;
  readonly name: string;
  readonly type: CommunityType;
  readonly hasPropertyManagement: boolean;
}

export interface ImportedGrid {
  /** 15 digits. */
  readonly code: string;
  readonly name: string;
  readonly kind: GridKind;
  readonly communityCode: string;
  /** Closed ring, counter-clockwise. */
  readonly boundary: readonly ImportedPosition[];
  readonly areaSquareMetres: number;
  readonly unitGridCodes: readonly string[];
}

export interface ImportedStaff {
  readonly workerNo: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly phone: string;
  readonly regionCode: string;
}

export interface ImportedAssignment {
  readonly workerNo: string;
  readonly gridCode: string;
  readonly duty: 'WORKER' | 'LEADER';
}

export interface ImportedPerson
  extends Pick<
    NewTenant,
    | 'ethnicity'
    | 'nativePlace'
    | 'politicalStatus'
    | 'education'
    | 'maritalStatus'
    | 'occupation'
    | 'employer'
    | 'phone'
  > {
  readonly id: string;
  readonly name: string;
  /** GB 11643, upper case; unique. */
  readonly idNumber: string;
  readonly sex: Sex;
  readonly birthDate: string;
}

export interface ImportedHouse {
  readonly id: string;
  readonly gridCode: string;
  readonly address: string;
  readonly position: ImportedPosition;
  readonly areaSquareMetres: number;
  readonly rented: boolean;
  /** Null when the owner is not among the people. */
  readonly ownerPersonId: string | null;
  readonly ownerName: string;
  readonly ownerPhone: string;
}

export interface ImportedResidency {
  readonly personId: string;
  readonly houseId: string;
  readonly kind: ResidencyKind;
  readonly role: ResidencyRole;
  readonly from: string;
  /** Null while it lasts. */
  readonly to: string | null;
  readonly endReason: ResidencyEndReason | null;
}

export interface ImportedOrganisation {
  readonly id: string;
  /** GB 32100; unique. */
  readonly creditCode: string;
  readonly name: string;
  readonly gridCode: string;
  readonly position: ImportedPosition;
  readonly address: string;
  readonly legalRepresentative: string;
  readonly phone: string;
  readonly industry: string;
}

export interface ImportedPlace {
  readonly id: string;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly gridCode: string;
  readonly position: ImportedPosition;
  readonly address: string;
  readonly organisationId: string | null;
}

/** An id of one of these things on a platform. */
export interface ImportedLocalId {
  readonly entity: LocalIdEntity;
  readonly entityId: string;
  readonly platform: string;
  readonly localId: string;
}
