import type { BriefingRow, CheckRecordRow, HazardRow, SafetySeed, SignerRow } from '../../platforms/safety';
import { randomStream } from '../chance/random';
import type { District, LocalIdRow, Registration, Staff } from '../model';
import { inspectionsOf } from './safety/inspections';
import { runningId, type SafetyObject, safetyObjects } from './safety/objects';
import { beijingMidnight, compactTime, dayMs } from './safety/times';

/**
 * Returns what the work-safety platform holds of the district, and the ids that our people and things have there.
 * A person who is registered twice there has two ids. Houses that are not let are unknown to the platform.
 */
export function exportSafety(district: District): { seed: SafetySeed; localIds: LocalIdRow[] } {
  const untilMs = beijingMidnight(district.asOf);
  const objects = safetyObjects(district, untilMs - 3 * 365 * dayMs);
  const objectIds = new Map(objects.map(({ entity, entityId, row }) => [`${entity} ${entityId}`, row.object_id]));
  const registered = district.registrations.safety.map((registration) => ({
    registration,
    signer: signerRow(registration, objectIds.get(`House ${registration.houseId}`) ?? null),
  }));
  const inspected = inspect(district, withSigners(objects, registered), untilMs);
  return {
    seed: {
      ...inspected,
      signers: registered.map(({ signer }) => signer),
      briefings: registered.map(({ registration, signer }) => briefingRow(district.seed, registration, signer)),
    },
    localIds: [
      ...objects.map(({ entity, entityId, row }) => localId(entity, entityId, row.object_id)),
      ...registered.map(({ registration, signer }) => localId('Person', registration.personId, signer.signer_id)),
    ],
  };
}

type Registered = readonly { readonly registration: Registration; readonly signer: SignerRow }[];

/** For a rented house the first owner who signed there is answerable, else the first tenant, else whom the object names. */
function withSigners(objects: readonly SafetyObject[], registered: Registered): readonly SafetyObject[] {
  const best = new Map<string, Registered[number]>();
  for (const each of registered) {
    const { object_id: objectId } = each.signer;
    if (objectId === null) continue;
    const known = best.get(objectId);
    const isBetter = each.registration.role === 'OWNER' && known?.registration.role !== 'OWNER';
    if (!known || isBetter) best.set(objectId, each);
  }
  return objects.map((object) => {
    const signer = best.get(object.row.object_id)?.signer;
    if (!signer) return object;
    return { ...object, answerable: { signerId: signer.signer_id, name: signer.signer_name, phone: signer.phone } };
  });
}

function inspect(
  district: District,
  objects: readonly SafetyObject[],
  untilMs: number,
): Pick<SafetySeed, 'checkObjects' | 'checkRecords' | 'hazards'> {
  const workers = workersOfGrids(district.staff);
  const checkRecords: CheckRecordRow[] = [];
  const hazards: HazardRow[] = [];
  const checkObjects = objects.map((object) => {
    const random = randomStream(district.seed, 'safety inspections', object.row.object_id);
    const inspections = inspectionsOf(object, workers.get(object.gridCode), untilMs, random);
    for (const { check, hazard } of inspections) {
      checkRecords.push(check);
      if (hazard) hazards.push(hazard);
    }
    const times = inspections.map(({ check }) => check.check_time);
    return { ...object.row, last_check_time: times.length === 0 ? null : Math.max(...times) };
  });
  return { checkObjects, checkRecords, hazards };
}

function workersOfGrids(staff: readonly Staff[]): ReadonlyMap<string, Staff> {
  const workers = staff.filter(({ role }) => role === 'GRID_WORKER');
  return new Map(workers.flatMap((worker) => worker.gridCodes.map((code) => [code, worker] as const)));
}

function signerRow(registration: Registration, objectId: string | null): SignerRow {
  return {
    signer_id: runningId('GZ', registration.sequence),
    signer_name: registration.name,
    id_card: registration.idNumber,
    phone: registration.phone,
    object_id: objectId,
  };
}

function briefingRow(seed: number, { role, registeredOn }: Registration, signer: SignerRow): BriefingRow {
  const random = randomStream(seed, 'safety briefing', signer.signer_id);
  const isSigned = random.chance(0.9);
  const signedAtMs = beijingMidnight(registeredOn) + random.integer(9 * 3_600, 20 * 3_600) * 1_000;
  return {
    briefing_id: `GZS${signer.signer_id.slice(2)}`,
    signer_id: signer.signer_id,
    object_id: signer.object_id,
    title: role === 'OWNER' ? '出租房屋消防安全责任告知书' : '居住安全告知书',
    signed: isSigned ? '是' : '否',
    sign_time: isSigned ? compactTime(signedAtMs) : null,
  };
}

function localId(entity: LocalIdRow['entity'], entityId: string, id: string): LocalIdRow {
  return { entity, entityId, platform: 'safety', localId: id };
}
