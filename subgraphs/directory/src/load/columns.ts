import type { DirectoryRows, ImportedLocalId } from './directory-rows';

/** A row by column names. */
export type Columns = Readonly<Record<string, unknown>>;

/** A table with its rows, made one by one when they are needed. */
export interface TableLoad {
  readonly table: string;
  readonly count: number;
  readonly row: (index: number) => Columns;
}

/** Returns the tables in the order in which they must be filled: what is referred to comes first. Whatever else the given objects have is left behind. */
export function tableLoads(rows: DirectoryRows, localIds: readonly ImportedLocalId[]): TableLoad[] {
  return [
    load('region', rows.regions, ({ code, name }) => ({ code, name })),
    load('community', rows.communities, ({ code, name, type, hasPropertyManagement }) => ({
      code,
      name,
      type,
      has_property_management: hasPropertyManagement,
    })),
    load('grid', rows.grids, (grid) => ({
      code: grid.code,
      name: grid.name,
      kind: grid.kind,
      community_code: grid.communityCode,
      boundary: grid.boundary,
      area_square_metres: grid.areaSquareMetres,
      unit_grid_codes: grid.unitGridCodes,
    })),
    load('staff', rows.staff, ({ workerNo, name, role, phone, regionCode }) => ({
      worker_no: workerNo,
      name,
      role,
      phone,
      region_code: regionCode,
    })),
    load('assignment', rows.assignments, ({ workerNo, gridCode, duty }) => ({
      worker_no: workerNo,
      grid_code: gridCode,
      duty,
    })),
    load('person', rows.people, (person) => ({
      id: person.id,
      name: person.name,
      id_number: person.idNumber,
      sex: person.sex,
      birth_date: person.birthDate,
      ethnicity: person.ethnicity,
      native_place: person.nativePlace,
      political_status: person.politicalStatus,
      education: person.education,
      marital_status: person.maritalStatus,
      occupation: person.occupation,
      employer: person.employer,
      phone: person.phone,
    })),
    load('house', rows.houses, (house) => ({
      id: house.id,
      ...located(house),
      area_square_metres: house.areaSquareMetres,
      rented: house.rented,
      owner_person_id: house.ownerPersonId,
      owner_name: house.ownerName,
      owner_phone: house.ownerPhone,
    })),
    load('residency', rows.residencies, ({ personId, houseId, kind, role, from, to, endReason }) => ({
      person_id: personId,
      house_id: houseId,
      kind,
      role,
      from_date: from,
      to_date: to,
      end_reason: endReason,
    })),
    load('organisation', rows.organisations, (organisation) => ({
      id: organisation.id,
      credit_code: organisation.creditCode,
      name: organisation.name,
      ...located(organisation),
      legal_representative: organisation.legalRepresentative,
      phone: organisation.phone,
      industry: organisation.industry,
    })),
    load('place', rows.places, (place) => ({
      id: place.id,
      name: place.name,
      kind: place.kind,
      ...located(place),
      organisation_id: place.organisationId,
    })),
    load('local_id', localIds, ({ entity, entityId, platform, localId }) => ({
      entity,
      entity_id: entityId,
      platform,
      local_id: localId,
    })),
  ];
}

function load<Row>(table: string, rows: readonly Row[], toColumns: (row: Row) => Columns): TableLoad {
  return { table, count: rows.length, row: (index) => toColumns(rows[index] as Row) };
}

interface Located {
  readonly gridCode: string;
  readonly address: string;
  readonly position: readonly [longitude: number, latitude: number];
}

function located({ gridCode, address, position: [longitude, latitude] }: Located): Columns {
  return { grid_code: gridCode, address, longitude, latitude };
}
