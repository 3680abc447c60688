import { ChangeByHand, type DeliveryStep, NotChangeable, PlatformRefusal, type RecordRemoval } from '@onegrid/kit';
import { living } from '../map/codes';
import { latestFirst, type Resident, readResident } from '../map/resident';
import { residentTypeAfterMove, type TenantParameters, wholeTenant } from '../map/tenant';
import type { CommunityClient } from '../platform/client';
import { platform } from '../platform/settings';
import { type ResidentRecord, residentTable } from '../platform/tables';
import type { Parameters } from '../platform/wire';
import { appendRemark } from './append-remark';
import { carriesMark, removing } from './change-record';
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
    says: () => wholeTenant(prepare()),
    change: {
      isMade: (id, mark) => carriesMark(client, residentTable, { id, mark }),
      async make(id, mark) {
        const tenant = prepare();
        const [record] = await client.byIds(residentTable, [id]);
        if (!record) throw new ChangeByHand('登记已不存在');
        const remark = appendRemark(record.remark, mark);
        if (wasMoved(record)) {
          if (record.idCard !== idNumber) throw new ChangeByHand(movedBefore);
          return client.edit(residentTable, id, { ...tenant.tenancy, remark });
        }
        const known = await findRegistration(client, idNumber);
        if (known && known.id !== id) throw new NotChangeable(platform);
        return client.edit(residentTable, id, { ...wholeTenant(tenant), remark });
      },
    },
  };
}

/** Stands in the remark of a registration that was there before and of which only the address was changed: what it said before is not known any more. */
const addressChanged = '居住地址变更';
const movedBefore = '该人员原已登记，变更前的居住地址须由社区核实恢复';

/** True when a delivery has changed the registration's address and not made it. */
function wasMoved({ remark }: Pick<ResidentRecord, 'remark'>): boolean {
  return remark?.includes(addressChanged) ?? false;
}

/** How a registration is taken back that a delivery has made. One that it has only moved cannot be: where the person lived before is not known any more. */
export function removingTenant(client: CommunityClient): RecordRemoval {
  const { isGone, remove } = removing(client, residentTable);
  return {
    isGone,
    async remove(id, mark) {
      const [record] = await client.byIds(residentTable, [id]);
      if (record && wasMoved(record)) throw new ChangeByHand(movedBefore);
      return remove(id, mark);
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
  await client.edit(residentTable, id, {
    ...tenancy,
    residentType,
    remark: appendRemark(remark, addressChanged, mark),
  });
  return id;
}

/** Returns the latest registration that holds under a document number; null when there is none. */
async function findRegistration(client: CommunityClient, idNumber: string): Promise<Registration | null> {
  const records = await client.search(residentTable, { idCard: idNumber, status: living });
  const residents = records.map((record) => ({ ...readResident(record), remark: record.remark }));
  return residents.sort(latestFirst)[0] ?? null;
}
