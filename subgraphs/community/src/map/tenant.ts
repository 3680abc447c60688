import {
  type CanonicalEntry,
  codeInWords,
  householdRelationCodes,
  type NewResident,
  type NewTenant,
  toPlatformCode,
} from '@onegrid/schema';
import { type Parameters, wireId } from '../platform/wire';
import {
  dwellingTable,
  educationTable,
  ethnicityTable,
  inflowReasonTable,
  maritalStatusTable,
  politicalStatusTable,
  type ResidencyKind,
  residencePermit,
  residencyKindTable,
  residentIdCard,
  residentRoleTable,
  sexTable,
} from './codes';
import { toPlatformDay, toPlatformTime } from './dates';

/** A new resident as the platform wants them. */
export interface TenantParameters {
  /** Who it is: sent when the person is added. */
  readonly identity: Parameters;
  /** Where and how the person lives now: sent when the person is added, and when somebody who is registered already moves. */
  readonly tenancy: Parameters;
}

/**
 * Returns the parameters of one new resident.
 *
 * @param houseId the house's id on the platform
 * @throws OneGridError UNKNOWN_CODE when a value has no counterpart in the platform's dictionaries
 */
export function tenantParameters(resident: NewResident, entry: CanonicalEntry, houseId: string): TenantParameters {
  return { identity: identityOf(resident.person), tenancy: tenancyOf(resident, entry, houseId) };
}

function identityOf(tenant: NewTenant): Parameters {
  return {
    residentName: tenant.name,
    idType: residentIdCard,
    idCard: tenant.idNumber,
    sex: toPlatformCode(sexTable, tenant.sex, '性别'),
    birthday: toPlatformDay(tenant.birthDate),
    nation: toPlatformCode(ethnicityTable, tenant.ethnicity, '民族'),
    nativePlace: tenant.nativePlace,
    politicalStatus: toPlatformCode(politicalStatusTable, tenant.politicalStatus, '政治面貌'),
    ...(tenant.education !== null && { education: toPlatformCode(educationTable, tenant.education, '文化程度') }),
    ...(tenant.maritalStatus !== null && {
      maritalStatus: toPlatformCode(maritalStatusTable, tenant.maritalStatus, '婚姻状况'),
    }),
  };
}

function tenancyOf(
  { person: tenant, role, household }: NewResident,
  { grid, enteredBy, occurredAt }: CanonicalEntry,
  houseId: string,
): Parameters {
  const rents = role === 'TENANT';
  return {
    houseId: wireId(houseId),
    gridCode: grid.code,
    phone: tenant.phone,
    residentType: residencyKindTable.FLOATING,
    residentRole: toPlatformCode(residentRoleTable, role, '与房屋关系'),
    moveInTime: toPlatformDay(tenant.movedInOn),
    leaseBeginTime: rents ? toPlatformDay(tenant.movedInOn) : null,
    leaseEndTime: rents && tenant.leaseEndsOn !== null ? toPlatformDay(tenant.leaseEndsOn) : null,
    inflowReason: toPlatformCode(inflowReasonTable, tenant.inflowReason, '流入原因'),
    dwellingType: toPlatformCode(dwellingTable, tenant.dwelling, '住所类型'),
    registerTime: toPlatformTime(occurredAt),
    registrar: enteredBy.name,
    ...(tenant.occupation !== null && { occupation: tenant.occupation }),
    ...(tenant.employer !== null && { workUnit: tenant.employer }),
    ...(tenant.residencePermit !== null && { permitType: residencePermit, permitNo: tenant.residencePermit }),
    ...(household !== null && {
      headName: household.headName,
      headRelation: codeInWords(householdRelationCodes, household.relation),
      ...(household.number !== null && { householdNo: household.number }),
    }),
  };
}

/** Fields that `tenantParameters` leaves out when there is nothing to say: a correction empties them. */
const emptied: Parameters = {
  education: null,
  maritalStatus: null,
  occupation: null,
  workUnit: null,
  permitType: null,
  permitNo: null,
  headName: null,
  headRelation: null,
  householdNo: null,
};

/** Returns everything that a registration says of the resident, also what it says no more. */
export function wholeTenant({ identity, tenancy }: TenantParameters): Parameters {
  return { ...emptied, ...identity, ...tenancy };
}

/** Returns 人口类别 of somebody who moves into another house: who has 户籍 in the district lives apart from it (人户分离), everybody else floats. */
export function residentTypeAfterMove(known: ResidencyKind | null): string {
  const keepsHukouHere = known === 'REGISTERED' || known === 'SEPARATED';
  return keepsHukouHere ? residencyKindTable.SEPARATED : residencyKindTable.FLOATING;
}
