import { type DeliveryStep, type Photo, stepOfPerson } from '@onegrid/kit';
import { newResidentsOf } from '@onegrid/schema';
import { type TenantParameters, tenantParameters } from '../map/tenant';
import { type VisitEntry, visitParameters } from '../map/visit';
import type { CommunityClient } from '../platform/client';
import { visitTable } from '../platform/tables';
import type { Parameters } from '../platform/wire';
import { editing } from './change-record';
import { findByMark } from './find-by-mark';
import { photoParameter, photoSteps } from './photo-steps';
import { registerTenant } from './register-tenant';
import { requireSubjectHouse } from './subject-house';

interface PreparedVisit {
  readonly tenants: readonly TenantParameters[];
  readonly visit: Parameters;
}

/** Returns the steps of a visit: each new tenant in order, the photos, then the visit record, which the community's staff review. */
export function acceptVisit(client: CommunityClient, entry: VisitEntry, photos: readonly Photo[] = []): DeliveryStep[] {
  const registrations = newResidentsOf(entry).map(({ person, path }, position) =>
    registerTenant(
      client,
      { name: stepOfPerson('tenant', person.idNumber), path, idNumber: person.idNumber },
      () => prepare(entry).tenants[position] as TenantParameters,
    ),
  );
  const says = () => prepare(entry).visit;
  return [
    ...registrations,
    ...photoSteps(client, photos, () => prepare(entry)),
    {
      name: 'visit',
      find: (mark) => findByMark(client, visitTable, mark),
      create: async (mark, done) =>
        client.add(visitTable, { ...says(), ...photoParameter(photos, done), remark: mark }),
      says: () => ({ ...says(), photos: photos.map(({ id }) => id) }),
      change: editing(client, visitTable, (done) => ({ ...says(), ...photoParameter(photos, done, null) })),
    },
  ];
}

/** Translates the whole entry before the first record is made, so that what cannot be said leaves nothing half done. */
function prepare(entry: VisitEntry): PreparedVisit {
  const houseId = requireSubjectHouse(entry);
  return {
    tenants: newResidentsOf(entry).map((resident) => tenantParameters(resident, entry, houseId)),
    visit: visitParameters(entry, houseId),
  };
}
