import type { DeliveryStep } from '@onegrid/kit';
import { type EntryOfKind, newResidentsOf } from '@onegrid/schema';
import { tenantParameters } from '../map/tenant';
import type { CommunityClient } from '../platform/client';
import { registerTenant } from './register-tenant';
import { requireSubjectHouse } from './subject-house';

/** Returns the one step of a registration: the resident is added, or moved when registered already. Registrations are not reviewed there. */
export function acceptResident(client: CommunityClient, entry: EntryOfKind<'RESIDENT'>): DeliveryStep[] {
  return newResidentsOf(entry).map((resident) =>
    registerTenant(client, { name: 'resident', path: resident.path, idNumber: resident.person.idNumber }, () =>
      tenantParameters(resident, entry, requireSubjectHouse(entry)),
    ),
  );
}
