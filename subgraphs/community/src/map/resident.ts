import { fromPlatformCode, type Sex } from '@onegrid/schema';
import type { ResidentRecord } from '../platform/tables';
import {
  living,
  notDeleted,
  type ResidencyKind,
  type ResidentRole,
  residencyKindTable,
  residentRoleTable,
  sexTable,
} from './codes';
import { fromPlatformDay } from './dates';

/** One registration of a person on the platform, in our words. JSON: it is kept. */
export interface Resident {
  readonly id: string;
  readonly name: string;
  readonly idNumber: string;
  /** Null, here and below: the platform says nothing, or a code that its table does not know. */
  readonly sex: Sex | null;
  readonly birthDate: string;
  readonly phone: string;
  readonly residencyKind: ResidencyKind | null;
  readonly role: ResidentRole | null;
  readonly address: string | null;
  readonly gridCode: string;
  readonly occupation: string | null;
  readonly employer: string | null;
  readonly movedInOn: string;
  readonly registeredOn: string;
  readonly permitNumber: string | null;
  readonly permitExpiresOn: string | null;
  /** False when the platform has deleted the registration or knows that the person has moved out. */
  readonly active: boolean;
}

export function readResident(record: ResidentRecord): Resident {
  return {
    id: record.residentId,
    name: record.residentName,
    idNumber: record.idCard,
    sex: fromPlatformCode(sexTable, record.sex),
    birthDate: fromPlatformDay(record.birthday),
    phone: record.phone,
    residencyKind: fromPlatformCode(residencyKindTable, record.residentType),
    role: fromPlatformCode(residentRoleTable, record.residentRole),
    address: record.houseAddress,
    gridCode: record.gridCode,
    occupation: record.occupation,
    employer: record.workUnit,
    movedInOn: fromPlatformDay(record.moveInTime),
    registeredOn: registeredOn(record),
    permitNumber: record.permitNo,
    permitExpiresOn: record.permitExpireTime === null ? null : fromPlatformDay(record.permitExpireTime),
    active: record.delFlag === notDeleted && record.status === living,
  };
}

/** Returns the day of a registration; older records have no 登记日期, only the time they were typed. */
function registeredOn({ registerTime, createTime }: ResidentRecord): string {
  return fromPlatformDay(registerTime ?? createTime);
}

/** Orders registrations: the latest day first, and of one day the one that was made last (its id is the larger). */
export function latestFirst(
  one: Pick<Resident, 'registeredOn' | 'id'>,
  other: Pick<Resident, 'registeredOn' | 'id'>,
): number {
  if (one.registeredOn !== other.registeredOn) return one.registeredOn < other.registeredOn ? 1 : -1;
  return BigInt(one.id) < BigInt(other.id) ? 1 : -1;
}
