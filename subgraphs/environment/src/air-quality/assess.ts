import type { AirQualityLevel } from '../graph/air-quality-level';
import type { AveragingPeriod } from '../graph/averaging-period';
import type { StationReadings } from '../map/station';
import { indicators, periods } from './breakpoints';
import { factors } from './factors';
import { individualIndex } from './individual-index';
import { levels } from './levels';

export interface Pollutant {
  readonly factorCode: string;
  readonly name: string;
  readonly averaging: AveragingPeriod;
  /** Null when too few hours of the period are valid. */
  readonly value: number | null;
  readonly unit: string;
  /** Null when there is no value, or the standard does not compute one. */
  readonly individualIndex: number | null;
}

export interface Assessment {
  /** Null when no pollutant has an index. */
  readonly index: number | null;
  readonly level: AirQualityLevel | null;
  readonly levelName: string | null;
  /** Null up to an index of 50. Of equal ones the first in the order of the standard. */
  readonly primaryPollutant: Pollutant | null;
  readonly pollutants: readonly Pollutant[];
  /** End of the last hour that was observed. */
  readonly observedAt: Date;
}

const hourMs = 3_600_000;
/** Below and at this index there is no primary pollutant: HJ 633-2012, 4.4. */
const noPrimaryUpTo = 50;

/** Returns a station's air quality as a real-time report (HJ 633-2012, 4 and 5): AQI is the highest IAQI. Null when nothing was observed. */
export function assess(readings: StationReadings): Assessment | null {
  const startsMs = Object.values(readings.hours).flatMap((hours) => hours.map(({ startsAt }) => Date.parse(startsAt)));
  if (startsMs.length === 0) return null;
  const observedUntilMs = Math.max(...startsMs) + hourMs;
  const pollutants = indicators.map((indicator): Pollutant => {
    const { factorCode, averaging } = indicator;
    const { name, unit, decimals } = factors[factorCode] ?? { name: factorCode, unit: '', decimals: 0 };
    const mean = average(readings, factorCode, averaging, observedUntilMs);
    const value = mean === null ? null : Number(mean.toFixed(decimals));
    const index = value === null ? null : individualIndex(indicator, value);
    return { factorCode, name, averaging, value, unit, individualIndex: index };
  });
  const indices = pollutants.flatMap((pollutant) => pollutant.individualIndex ?? []);
  const index = indices.length === 0 ? null : Math.max(...indices);
  const level = index === null ? undefined : levels.find(({ upTo }) => index <= upTo);
  const primary = pollutants.find((pollutant) => pollutant.individualIndex === index);
  return {
    index,
    level: level?.level ?? null,
    levelName: level?.zh ?? null,
    primaryPollutant: index !== null && index > noPrimaryUpTo ? (primary ?? null) : null,
    pollutants,
    observedAt: new Date(observedUntilMs),
  };
}

/** Moving average over the period that ends now; null when too few of its hours are valid. */
function average(
  { hours }: StationReadings,
  factorCode: string,
  averaging: AveragingPeriod,
  untilMs: number,
): number | null {
  const { hours: length, leastValidHours } = periods[averaging];
  const fromMs = untilMs - length * hourMs;
  const values = (hours[factorCode] ?? []).filter(({ startsAt }) => Date.parse(startsAt) >= fromMs);
  if (values.length < leastValidHours) return null;
  return values.reduce((sum, { value }) => sum + value, 0) / values.length;
}
