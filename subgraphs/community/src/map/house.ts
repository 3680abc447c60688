import { unreadable } from '@onegrid/kit';
import type { GeoPoint } from '@onegrid/schema';
import { platform } from '../platform/settings';
import type { HouseRecord } from '../platform/tables';
import { notDeleted, yesNo } from './codes';
import { fromPlatformTime } from './dates';
import { fromPlatformPosition } from './position';

/** A house on the platform, in our words. JSON: it is kept. */
export interface House {
  readonly id: string;
  readonly houseNumber: string;
  readonly gridCode: string;
  readonly address: string;
  readonly position: GeoPoint;
  readonly areaSquareMetres: number | null;
  readonly rented: boolean;
  readonly ownerName: string | null;
  readonly ownerPhone: string | null;
  readonly residentCount: number;
  /** ISO 8601, UTC; null = never visited. */
  readonly lastVisitAt: string | null;
  readonly active: boolean;
}

export function readHouse(record: HouseRecord): House {
  return {
    id: record.houseId,
    houseNumber: record.houseNo,
    gridCode: record.gridCode,
    address: record.address,
    position: fromPlatformPosition(record.longitude, record.latitude),
    areaSquareMetres: record.houseArea === null ? null : readNumber(record.houseArea),
    rented: record.rentFlag === yesNo(true),
    ownerName: record.ownerName,
    ownerPhone: record.ownerPhone,
    residentCount: readNumber(record.residentCount),
    lastVisitAt: record.latestVisitTime === null ? null : fromPlatformTime(record.latestVisitTime),
    active: record.delFlag === notDeleted,
  };
}

function readNumber(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value)) throw unreadable(platform, 'a number is none');
  return value;
}
