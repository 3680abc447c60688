import gcoord from 'gcoord';
import { type HouseRow, snowflakeId } from '../../../platforms/community';
import type { District, House } from '../../model';

/** The day the platform took over the register of standard addresses. */
const importedAt = '2018-03-01 00:00:00';
const importedAtMs = Date.parse('2018-03-01T00:00:00+08:00');
const dayMs = 86_400_000;
/** Rented houses were visited last within this many days before the data's day. */
const visitCycleDays = 90;
/** About a metre at six decimals is what the platform keeps. */
const positionDecimals = 6;

/** Returns the platform's id of the house that stands at this place in the district's list. */
export const houseIdAt = (index: number): string => snowflakeId(importedAtMs, index);

/** Returns the district's houses as the platform keeps them, in the same order. */
export function houseRows(district: District): HouseRow[] {
  const asOfMs = Date.parse(`${district.asOf}T00:00:00Z`);
  return district.houses.map((house, index) => houseRow(house, index, asOfMs));
}

function houseRow(house: House, index: number, asOfMs: number): HouseRow {
  const [longitude, latitude] = gcoord.transform([...house.position] as [number, number], gcoord.WGS84, gcoord.GCJ02);
  return {
    house_id: houseIdAt(index),
    house_no: `FW${String(index + 1).padStart(8, '0')}`,
    grid_code: house.gridCode,
    address: house.address,
    longitude: Number(longitude.toFixed(positionDecimals)),
    latitude: Number(latitude.toFixed(positionDecimals)),
    house_area: house.areaSquareMetres,
    rent_flag: house.rented ? 'Y' : 'N',
    owner_name: house.ownerName,
    owner_phone: house.ownerPhone,
    last_visit_time: house.rented ? lastVisit(index, asOfMs) : null,
    del_flag: '0',
    create_by: 'import',
    create_time: importedAt,
  };
}

/** Spreads the last visits over the cycle and over the working day; 37 and 11 share no factor with 90 and 8. */
function lastVisit(index: number, asOfMs: number): string {
  const day = new Date(asOfMs - (1 + ((index * 37) % visitCycleDays)) * dayMs).toISOString().slice(0, 10);
  const hour = 9 + ((index * 11) % 8);
  return `${day} ${String(hour).padStart(2, '0')}:${String((index * 7) % 60).padStart(2, '0')}:00`;
}
