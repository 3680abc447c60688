import type { GeoPoint } from '@onegrid/schema';
import { factors } from '../air-quality/factors';
import type { WireDatastream, WireThing } from '../platform/wire';

/** Hourly averages of one station, as they are kept; newest first. */
export interface StationReadings {
  readonly id: string;
  readonly name: string;
  readonly position: GeoPoint;
  /** By factor code, in the unit of `factors`; valid hours only. */
  readonly hours: Readonly<Record<string, readonly HourlyValue[]>>;
}

export interface HourlyValue {
  /** Start of the hour, ISO 8601. */
  readonly startsAt: string;
  readonly value: number;
}

/** 数据标记 N: the instrument worked normally. Any other flag makes a value invalid; a value without a flag is taken as valid. */
const valid = 'N';

const thousandths: Readonly<Record<string, number>> = { 'mg/m3': 1, 'μg/m3': 1_000 };

/** Returns what a station observed of the factors that the air quality index needs. A datastream in an unknown unit is left out. */
export function toStationReadings({ id, name, longitude, latitude, datastreams }: WireThing): StationReadings {
  const hours: Record<string, readonly HourlyValue[]> = {};
  for (const stream of datastreams) {
    const scale = scaleOf(stream);
    if (scale !== null) hours[stream.factorCode] = validHours(stream, scale);
  }
  return { id: String(id), name, position: { longitude, latitude }, hours };
}

function validHours({ observations }: WireDatastream, scale: number): HourlyValue[] {
  return observations
    .filter(({ flag }) => flag === null || flag === valid)
    .map(({ phenomenonTime, result }) => ({ startsAt: phenomenonTime.split('/')[0] ?? '', value: result * scale }))
    .filter(({ startsAt }) => !Number.isNaN(Date.parse(startsAt)));
}

/** Platforms write the micro sign as U+00B5 or as the letter mu, and the exponent as ³ or 3. */
function scaleOf({ factorCode, unitSymbol }: WireDatastream): number | null {
  const wanted = thousandths[(factors[factorCode]?.unit ?? '').normalize('NFKC')];
  const given = thousandths[unitSymbol.normalize('NFKC')];
  return wanted === undefined || given === undefined ? null : wanted / given;
}
