import {
  birthDateOf,
  type FoundHazard,
  isResidentIdNumber,
  type NewTenant,
  sexOf,
  type VisitContent,
  type VisitedHousehold,
} from '@onegrid/schema';
import type { FoundHazardInput, NewTenantInput, RecordVisitInput, VisitedHouseholdInput } from '../graph/entry.input';

/** Returns the visit in canonical form, without whom it was to: what the input leaves out and the id number knows is filled in. */
export function readVisit(input: RecordVisitInput): VisitContent {
  const { method, outcome, remark, newTenants, hazard, purpose, household, careKind, nextDueOn } = input;
  return {
    method,
    outcome,
    purpose: purpose ?? 'ROUTINE',
    person: null,
    household: household ? readHousehold(household) : null,
    careKind: careKind ?? null,
    nextDueOn: nextDueOn ?? null,
    remark: remark.trim(),
    newTenants: newTenants.map(readTenant),
    hazard: hazard ? readHazard(hazard) : null,
  };
}

function readHousehold({ headName, number }: VisitedHouseholdInput): VisitedHousehold {
  return { headName: headName.trim(), number: number?.trim() || null };
}

/** Returns the hazard in canonical form. */
export function readHazard(input: FoundHazardInput): FoundHazard {
  return {
    category: input.category,
    level: input.level,
    description: input.description.trim(),
    inPublicArea: input.inPublicArea,
    fixedOnSite: input.fixedOnSite,
    treatBy: input.treatBy ?? null,
    responsiblePerson: input.responsiblePerson ?? null,
    responsiblePhone: input.responsiblePhone ?? null,
  };
}

/** Returns the tenant in canonical form. */
export function readTenant(input: NewTenantInput): NewTenant {
  const known = isResidentIdNumber(input.idNumber) ? input.idNumber : null;
  return {
    name: input.name.trim(),
    idNumber: input.idNumber,
    sex: input.sex ?? (known ? sexOf(known) : 'UNKNOWN'),
    birthDate: input.birthDate ?? (known && birthDateOf(known)) ?? '',
    ethnicity: input.ethnicity,
    nativePlace: input.nativePlace ?? input.idNumber.slice(0, 6),
    politicalStatus: input.politicalStatus,
    education: input.education ?? null,
    maritalStatus: input.maritalStatus ?? null,
    occupation: input.occupation ?? null,
    employer: input.employer ?? null,
    phone: input.phone.replace(/[\s-]/g, ''),
    inflowReason: input.inflowReason,
    dwelling: input.dwelling,
    movedInOn: input.movedInOn,
    leaseEndsOn: input.leaseEndsOn ?? null,
    residencePermit: input.residencePermit ?? null,
  };
}
