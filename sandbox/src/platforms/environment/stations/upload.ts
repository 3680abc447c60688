import type { Averaging } from '../averaging';
import { factorCodesBySystem, factors } from '../factors';
import { writeMessage } from '../hj212/message';
import { compactLocalTime, hourOfDay } from '../local-time';
import type { StationRow } from '../seed';
import { concentration, reading } from './concentration';

export type FieldStationIdentity = Pick<StationRow, 'mn' | 'password' | 'systemCode'>;

const samplesPerPeriod = 12;
/** The ozone analyser is calibrated every night at this hour in Beijing; its averages are flagged C then, and not valid. */
const calibration = { factorCode: 'a05024', hour: 2 };
const answerWanted = 5;

/** Returns the data segment that uploads a station's values: single readings at `timeMs`, or averages of the period that starts there. */
export function uploadSegment(station: FieldStationIdentity, averaging: Averaging, timeMs: number, qn: string): string {
  const { mn, password, systemCode } = station;
  const groups = factorCodesBySystem[systemCode].map((code) =>
    averaging.periodMs === 0 ? singleReading(mn, code, timeMs) : average(mn, code, averaging, timeMs),
  );
  return writeMessage({ qn, st: systemCode, cn: averaging.command, pw: password, mn, flag: answerWanted }, [
    `DataTime=${compactLocalTime(timeMs)}`,
    ...groups,
  ]);
}

/** Returns the data segment with which a logger asks the platform for the time (现场机时间校准请求). */
export function timeRequestSegment({ mn, password, systemCode }: FieldStationIdentity, qn: string): string {
  return writeMessage({ qn, st: systemCode, cn: '1013', pw: password, mn, flag: answerWanted }, []);
}

function singleReading(mn: string, code: string, timeMs: number): string {
  return `${code}-Rtd=${written(code, reading(mn, code, timeMs))},${code}-Flag=N`;
}

function average(mn: string, code: string, averaging: Averaging, timeMs: number): string {
  const stepMs = averaging.periodMs / samplesPerPeriod;
  const samples = Array.from({ length: samplesPerPeriod }, (_, index) =>
    concentration(mn, code, timeMs + (index + 0.5) * stepMs),
  );
  const mean = samples.reduce((sum, sample) => sum + sample, 0) / samplesPerPeriod;
  const parts = { Avg: mean, Min: Math.min(...samples), Max: Math.max(...samples) };
  const values = Object.entries(parts).map(([name, value]) => `${code}-${name}=${written(code, value)}`);
  return [...values, `${code}-Flag=${flagOf(code, averaging, timeMs)}`].join(',');
}

function flagOf(code: string, averaging: Averaging, timeMs: number): 'N' | 'C' {
  const calibrating = code === calibration.factorCode && Math.floor(hourOfDay(timeMs)) === calibration.hour;
  return calibrating && averaging.command !== '2031' ? 'C' : 'N';
}

function written(code: string, value: number): string {
  return value.toFixed(factors.find((factor) => factor.code === code)?.decimals ?? 0);
}
