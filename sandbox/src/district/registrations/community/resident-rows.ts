import { type ResidentRow, snowflakeId } from '../../../platforms/community';
import type { District, House, Person, Registration, Residency } from '../../model';
import {
  dwellingTypes,
  educations,
  maritalStatuses,
  politicalStatuses,
  residentRoles,
  residentTypes,
  sexes,
} from './dictionaries';
import { houseIdAt } from './house-rows';

/** The district's lists by key, made once: a whole district has half a million people. */
interface Index {
  readonly people: ReadonlyMap<string, Person>;
  readonly houses: ReadonlyMap<string, { readonly house: House; readonly houseId: string }>;
  readonly moveIns: ReadonlyMap<string, string>;
  readonly workers: ReadonlyMap<string, string>;
}

/** What a registration does not say: the platform takes it as its own dictionaries' first choice. */
const employmentReason = '1';
const residencePermit = '1';
const residentIdCard = '1';
const unknownRegistrar = '社区导入';

/** Returns the platform's id of a registration. */
export const residentIdOf = ({ registeredOn, sequence }: Registration): string =>
  snowflakeId(Date.parse(`${registeredOn}T00:00:00+08:00`), sequence);

/** Returns everybody as the platform has registered them, mistakes included, one row per registration. */
export function residentRows(district: District): ResidentRow[] {
  const index = indexOf(district);
  return district.registrations.community.map((registration) => residentRow(registration, index));
}

function residentRow(registration: Registration, index: Index): ResidentRow {
  const person = known(index.people, registration.personId);
  const { house, houseId } = known(index.houses, registration.houseId);
  const registeredAt = midnight(registration.registeredOn);
  const floats = registration.residencyKind === 'FLOATING';
  return {
    resident_id: residentIdOf(registration),
    house_id: houseId,
    grid_code: house.gridCode,
    resident_name: registration.name,
    id_type: residentIdCard,
    id_card: registration.idNumber,
    sex: sexes[person.sex],
    birthday: midnight(person.birthDate),
    nation: person.ethnicity,
    native_place: person.nativePlace,
    political_status: politicalStatuses[person.politicalStatus],
    education: educations[person.education],
    marital_status: maritalStatuses[person.maritalStatus],
    phone: registration.phone,
    occupation: person.occupation,
    work_unit: person.employer,
    resident_type: residentTypes[registration.residencyKind],
    resident_role: residentRoles[registration.role],
    move_in_time: midnight(index.moveIns.get(residencyKey(registration)) ?? registration.registeredOn),
    inflow_reason: floats ? employmentReason : null,
    dwelling_type: dwellingTypes[registration.role],
    permit_type: registration.permitExpiresOn === null ? null : residencePermit,
    permit_no:
      registration.permitExpiresOn === null ? null : `JZZ320105${String(registration.sequence).padStart(9, '0')}`,
    permit_expire_time: registration.permitExpiresOn === null ? null : midnight(registration.permitExpiresOn),
    register_time: registeredAt,
    registrar: index.workers.get(house.gridCode) ?? unknownRegistrar,
    status: '0',
    del_flag: '0',
    create_by: 'import',
    create_time: registeredAt,
  };
}

/** Returns what the key stands for. A registration speaks only of people and houses of its district. */
function known<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`A registration speaks of "${key}", which the district does not have`);
  return value;
}

const midnight = (day: string) => `${day} 00:00:00`;

const residencyKey = ({ personId, houseId }: Pick<Residency, 'personId' | 'houseId'>) => `${personId} ${houseId}`;

function indexOf(district: District): Index {
  const workers = new Map<string, string>();
  for (const { role, gridCodes, name } of district.staff) {
    if (role === 'GRID_WORKER') for (const code of gridCodes) workers.set(code, name);
  }
  return {
    people: new Map(district.people.map((person) => [person.id, person])),
    houses: new Map(district.houses.map((house, place) => [house.id, { house, houseId: houseIdAt(place) }])),
    moveIns: new Map(district.residencies.map((residency) => [residencyKey(residency), residency.from])),
    workers,
  };
}
