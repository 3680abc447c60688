/**
 * The sample district as it truly is (synthetic), and how each platform has registered it. Codes are those of the national standards; dates are `YYYY-MM-DD`;
 * positions are [longitude, latitude] in degrees, CGCS2000.
 */
export type Position = readonly [longitude: number, latitude: number];

export type DistrictSize = 'small' | 'full';

export interface Street {
  /** 9 digits. */
  readonly code: string;
  readonly name: string;
}

export type CommunityType =
  | 'OLD_NO_PROPERTY'
  | 'RESETTLEMENT'
  | 'COMMERCIAL_HOUSING'
  | 'GATED_HIGH_END'
  | 'CBD'
  | 'VILLAGE_TO_COMMUNITY'
  | 'MIXED';

export interface Community {
  /** 12 digits. */
  readonly code: string;
  readonly name: string;
  readonly streetCode: string;
  readonly type: CommunityType;
  readonly hasPropertyManagement: boolean;
}

export interface Grid {
  /** 15 digits: community and sequence. */
  readonly code: string;
  readonly name: string;
  readonly kind: 'COMPREHENSIVE' | 'DEDICATED';
  readonly communityCode: string;
  /** Closed ring, counter-clockwise. */
  readonly boundary: readonly Position[];
  readonly areaSquareMetres: number;
  readonly leaderWorkerNo: string;
  /** 单元网格 (GB/T 30428) inside this grid, 15 digits each, a numbering of its own. At least one. */
  readonly unitGridCodes: readonly string[];
}

export type Sex = 'MALE' | 'FEMALE';
export type PoliticalStatus = 'PARTY_MEMBER' | 'PROBATIONARY_MEMBER' | 'LEAGUE_MEMBER' | 'NON_PARTY' | 'MASSES';

export interface Staff {
  /** 工号, for example `JY0001`. */
  readonly workerNo: string;
  readonly name: string;
  readonly sex: Sex;
  readonly birthDate: string;
  readonly phone: string;
  readonly politicalStatus: PoliticalStatus;
  readonly role: 'GRID_WORKER' | 'GRID_LEADER' | 'COMMUNITY_LEADER' | 'SEAT' | 'DISTRICT_CENTRE';
  /** Grids this person works in or leads; empty for the others. */
  readonly gridCodes: readonly string[];
  /** Code of the region the person belongs to: 6, 9 or 12 digits. */
  readonly regionCode: string;
}

export interface House {
  readonly id: string;
  readonly gridCode: string;
  /** 标准地址. */
  readonly address: string;
  readonly position: Position;
  readonly areaSquareMetres: number;
  readonly rented: boolean;
  /** Null when the owner is not a resident of the district. */
  readonly ownerPersonId: string | null;
  readonly ownerName: string;
  readonly ownerPhone: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  /** 18 characters, valid check character, from reserved synthetic birth dates and sequence numbers. */
  readonly idNumber: string;
  readonly sex: Sex;
  readonly birthDate: string;
  /** GB/T 3304. */
  readonly ethnicity: string;
  /** GB/T 2260, 6 digits. */
  readonly nativePlace: string;
  readonly politicalStatus: PoliticalStatus;
  /** GB/T 4658 value of the graph, for example BACHELOR. */
  readonly education:
    | 'POSTGRADUATE'
    | 'BACHELOR'
    | 'COLLEGE'
    | 'VOCATIONAL'
    | 'SENIOR_SECONDARY'
    | 'JUNIOR_SECONDARY'
    | 'PRIMARY'
    | 'OTHER';
  readonly maritalStatus: 'NEVER_MARRIED' | 'MARRIED' | 'WIDOWED' | 'DIVORCED' | 'UNSPECIFIED';
  readonly occupation: string | null;
  readonly employer: string | null;
  readonly phone: string;
}

export interface Residency {
  readonly personId: string;
  readonly houseId: string;
  readonly kind: 'REGISTERED' | 'SEPARATED' | 'FLOATING';
  readonly role: 'OWNER' | 'TENANT' | 'COHABITANT';
  readonly from: string;
  /** Null while it lasts. */
  readonly to: string | null;
  readonly endReason: 'MOVED_OUT' | null;
}

export interface Organisation {
  readonly id: string;
  /** GB 32100, valid check character. */
  readonly creditCode: string;
  readonly name: string;
  readonly gridCode: string;
  readonly position: Position;
  readonly address: string;
  readonly legalRepresentative: string;
  readonly phone: string;
  /** GB/T 4754 industry section letter. */
  readonly industry: string;
}

export interface Place {
  readonly id: string;
  readonly name: string;
  readonly kind:
    | 'SCHOOL'
    | 'SMALL_VENUE'
    | 'ENTERTAINMENT'
    | 'HOTEL'
    | 'EXPRESS_DELIVERY'
    | 'CONSTRUCTION_SITE'
    | 'MARKET'
    | 'FACTORY';
  readonly gridCode: string;
  readonly organisationId: string | null;
  readonly position: Position;
  readonly address: string;
}

/** How the platform's record differs from the truth; null = right. */
export type RegistrationDefect =
  | 'STALE'
  | 'DUPLICATE'
  | 'ID_15_DIGITS'
  | 'ID_TYPO'
  | 'NAME_VARIANT'
  | 'OTHER_PHONE'
  | 'LANDLORD_AS_TENANT';

/** One person as one platform has registered them, with the platform's mistakes. */
export interface Registration {
  /** 1, 2, 3 … within the platform; platforms make their own ids out of it. */
  readonly sequence: number;
  readonly personId: string;
  readonly houseId: string;
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly residencyKind: Residency['kind'];
  readonly role: Residency['role'];
  readonly registeredOn: string;
  /** 居住证 expiry of a floating resident; null otherwise. */
  readonly permitExpiresOn: string | null;
  readonly defect: RegistrationDefect | null;
}

/** What is true of one grid, for measuring reconciliation. Full-scale figures whatever the size. */
export interface GridTruth {
  readonly gridCode: string;
  readonly truePopulation: number;
  readonly recordedPopulation: number;
}

export interface District {
  readonly size: DistrictSize;
  readonly seed: number;
  /** The day the data describe. */
  readonly asOf: string;
  readonly streets: readonly Street[];
  readonly communities: readonly Community[];
  readonly grids: readonly Grid[];
  readonly staff: readonly Staff[];
  readonly houses: readonly House[];
  readonly people: readonly Person[];
  readonly residencies: readonly Residency[];
  readonly organisations: readonly Organisation[];
  readonly places: readonly Place[];
  readonly registrations: Readonly<Record<'community' | 'party' | 'safety', readonly Registration[]>>;
  readonly gridTruth: readonly GridTruth[];
}

/** An entity of the district and its id on a platform. */
export interface LocalIdRow {
  readonly entity: 'Person' | 'House' | 'Grid' | 'Place' | 'Organisation' | 'Staff';
  readonly entityId: string;
  readonly platform: string;
  readonly localId: string;
}
