import type { Page } from '@onegrid/kit';
import { deliverScope, type Viewer } from '@onegrid/schema';
import type { GridRow } from '../store/grid.entity';
import type { HouseRow } from '../store/house.entity';
import type { OrganisationRow } from '../store/organisation.entity';
import type { PersonRow } from '../store/person.entity';
import type { PlaceRow } from '../store/place.entity';
import type { Grid } from './grid.type';
import type { House } from './house.type';
import type { Organisation } from './organisation.type';
import type { Person } from './person.type';
import type { Place } from './place.type';

/** What the graph shows of our rows. Regions, communities, staff and residencies are shown as they are. */

export function toGrid({ boundary, ...row }: GridRow): Grid {
  return { ...row, boundary: boundary.map(([longitude, latitude]) => ({ longitude, latitude })) };
}

export function toHouse({ longitude, latitude, ...row }: HouseRow): House {
  return { ...row, position: { longitude, latitude } };
}

export function toPlace({ longitude, latitude, ...row }: PlaceRow): Place {
  return { ...row, position: { longitude, latitude } };
}

export function toOrganisation({ longitude, latitude, ...row }: OrganisationRow): Organisation {
  return { ...row, position: { longitude, latitude } };
}

/** The id number is whole only for the service that delivers entries. */
export function toPerson({ id, name, idNumber, sex, birthDate, phone }: PersonRow, { scopes }: Viewer): Person {
  const shown = scopes.includes(deliverScope) ? idNumber : maskIdNumber(idNumber);
  return { id, name, idNumber: shown, sex, birthDate, phone };
}

/** Returns the number with all but its last four characters as `*`. */
export function maskIdNumber(idNumber: string): string {
  return idNumber.slice(-4).padStart(idNumber.length, '*');
}

export function toConnection<Row, Node>(page: Page<Row>, toNode: (row: Row) => Node) {
  return {
    pageInfo: { ...page.pageInfo },
    edges: page.edges.map(({ node, cursor }) => ({ cursor, node: toNode(node) })),
  };
}
