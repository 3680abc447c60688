import type { CheckObjectRow } from '../../../platforms/safety';
import type { District, LocalIdRow, Organisation, Position } from '../../model';

/** A check object of the platform, with who answers for its safety. */
export interface SafetyObject {
  readonly row: CheckObjectRow;
  readonly entity: Extract<LocalIdRow['entity'], 'House' | 'Place' | 'Organisation'>;
  readonly entityId: string;
  readonly gridCode: string;
  readonly answerable: Answerable | null;
}

export interface Answerable {
  /** Null when the person has never signed anything there. */
  readonly signerId: string | null;
  readonly name: string;
  readonly phone: string;
}

/** What the platform checks: every enterprise, every rented house, every key place; in this order. */
export function safetyObjects(district: District, createTime: number): SafetyObject[] {
  const organisations = new Map(district.organisations.map((organisation) => [organisation.id, organisation]));
  return [
    ...district.organisations.map((organisation) => enterprise(organisation, createTime)),
    ...rentedHouses(district, createTime),
    ...keyPlaces(district, organisations, createTime),
  ];
}

/** Returns the platform's own id of a thing that has none elsewhere, for example `CZF000000012`. */
export function runningId(prefix: string, sequence: number): string {
  return `${prefix}${String(sequence).padStart(9, '0')}`;
}

function enterprise(organisation: Organisation, createTime: number): SafetyObject {
  const answerable = { signerId: null, name: organisation.legalRepresentative, phone: organisation.phone };
  return {
    entity: 'Organisation',
    entityId: organisation.id,
    gridCode: organisation.gridCode,
    answerable,
    row: objectRow({ ...organisation, objectId: organisation.creditCode, type: '1', answerable, createTime }),
  };
}

function rentedHouses({ houses }: District, createTime: number): SafetyObject[] {
  return houses
    .filter(({ rented }) => rented)
    .map((house, index) => {
      const answerable = { signerId: null, name: house.ownerName, phone: house.ownerPhone };
      const objectId = runningId('CZF', index + 1);
      return {
        entity: 'House',
        entityId: house.id,
        gridCode: house.gridCode,
        answerable,
        row: objectRow({ ...house, name: house.address, objectId, type: '2', answerable, createTime }),
      };
    });
}

function keyPlaces(
  { places }: District,
  organisations: ReadonlyMap<string, Organisation>,
  createTime: number,
): SafetyObject[] {
  return places.map((place, index) => {
    const operator = place.organisationId === null ? undefined : organisations.get(place.organisationId);
    const answerable = operator ? { signerId: null, name: operator.legalRepresentative, phone: operator.phone } : null;
    const objectId = runningId('CS', index + 1);
    return {
      entity: 'Place',
      entityId: place.id,
      gridCode: place.gridCode,
      answerable,
      row: objectRow({ ...place, objectId, type: '3', answerable, createTime }),
    };
  });
}

function objectRow(object: {
  readonly objectId: string;
  readonly type: CheckObjectRow['object_type'];
  readonly name: string;
  readonly address: string;
  readonly position: Position;
  readonly gridCode: string;
  readonly answerable: Answerable | null;
  readonly createTime: number;
}): CheckObjectRow {
  const [longitude, latitude] = object.position;
  return {
    object_id: object.objectId,
    object_type: object.type,
    object_name: object.name,
    address: object.address,
    gps_info: `${longitude.toFixed(6)},${latitude.toFixed(6)}`,
    area_code: object.gridCode.slice(0, 12),
    link_man: object.answerable?.name ?? null,
    link_phone: object.answerable?.phone ?? null,
    last_check_time: null,
    remark: null,
    create_time: object.createTime,
  };
}
