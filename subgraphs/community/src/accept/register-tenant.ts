import { type DeliveryStep, PlatformRefusal } from '@onegrid/kit';
import { living } from '../map/codes';
import { latestFirst, type Resident, readResident } from '../map/resident';
import { residentTypeAfterMove, type TenantParameters } from '../map/tenant';
import type { CommunityClient } from '../platform/client';
import { residentTable } from '../platform/tables';
import type { Parameters } from '../platform/wire';
import { appendRemark } from './append-remark';
import { findByMark } from './find-by-mark';

/** Who is to be registered, and as which step of the delivery. */
export interface Registering {
  /** Of the step. */
  readonly name: string;
  /** Canonical path. */
  readonly path: string;
  readonly idNumber: string;
}

/**
 * Returns the step that registers one new resident. Who is registered already, wherever, is not added a second time: the platform takes the change of address as the registration.
 *
 * @param prepare gives the resident's parameters; throws when anything of the whole entry cannot be said in the platform's words
 */
export function registerTenant(
  client: CommunityClient,
  { name, path, idNumber }: Registering,
  prepare: () => TenantParameters,
): DeliveryStep {
  return {
    name,
    path,
    find: (mark) => findByMark(client, residentTable, mark),
    async create(mark) {
      const { identity, tenancy } = prepare();
      const known = await findRegistration(client, idNumber);
      if (known) return moveResident(client, known, tenancy, mark);
      try {
        return await client.add(residentTable, { ...identity, ...tenancy, remark: mark });
      } catch (error) {
        if (!(error instanceof PlatformRefusal)) throw error;
        const addedMeanwhile = await findRegistration(client, idNumber);
        if (!addedMeanwhile) throw error;
        return moveResident(client, addedMeanwhile, tenancy, mark);
      }
    },
  };
}

/** A registration that holds, with its remark. */
type Registration = Resident & { readonly remark: string | null };

async function moveResident(
  client: CommunityClient,
  { id, residencyKind, remark }: Registration,
  tenancy: Parameters,
  mark: string,
): Promise<string> {
  const residentType = residentTypeAfterMove(residencyKind);
  await client.edit(residentTable, id, { ...tenancy, residentType, remark: appendRemark(remark, mark) });
  return id;
}

/** Returns the latest registration that holds under a document number; null when there is none. */
async function findRegistration(client: CommunityClient, idNumber: string): Promise<Registration | null> {
  const records = await client.search(residentTable, { idCard: idNumber, status: living });
  const residents = records.map((record) => ({ ...readResident(record), remark: record.remark }));
  return residents.sort(latestFirst)[0] ?? null;
}
