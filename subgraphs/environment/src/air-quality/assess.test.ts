import type { StationReadings } from '../map/station';
import { assess } from './assess';

const newestMs = Date.parse('2026-11-22T01:00:00Z');
const hours = (count: number, value: number, skip: readonly number[] = []) =>
  Array.from({ length: count }, (_, ago) => ago)
    .filter((ago) => !skip.includes(ago))
    .map((ago) => ({ startsAt: new Date(newestMs - ago * 3_600_000).toISOString(), value }));
const station = (values: StationReadings['hours']): StationReadings => ({
  id: '1',
  name: '莫愁湖子站',
  position: { longitude: 118.76, latitude: 32.04 },
  hours: values,
});
const indexOf = (readings: StationReadings, name: string, averaging: string) =>
  assess(readings)?.pollutants.find((each) => each.name === name && each.averaging === averaging)?.individualIndex;

describe('air quality of a station', () => {
  it('takes the highest individual index, names its pollutant, and says until when it was observed', () => {
    const assessment = assess(station({ a34004: hours(24, 90), a34002: hours(24, 100), a21005: hours(24, 1.04) }));
    expect(assessment).toMatchObject({
      index: 119,
      level: 'LIGHT',
      levelName: '轻度污染',
      primaryPollutant: { factorCode: 'a34004', name: 'PM2.5', averaging: 'DAY', value: 90, unit: 'μg/m³' },
      observedAt: new Date('2026-11-22T02:00:00Z'),
    });
    expect(assessment?.pollutants).toHaveLength(7);
    expect(assessment?.pollutants[3]).toMatchObject({ name: 'CO', value: 1, individualIndex: 10 });
  });

  it('has no primary pollutant when the air is excellent', () => {
    expect(assess(station({ a34004: hours(24, 20) }))).toMatchObject({
      index: 29,
      level: 'EXCELLENT',
      primaryPollutant: null,
    });
  });

  it('wants 20 of 24 and 6 of 8 valid hours (GB 3095-2012)', () => {
    expect(indexOf(station({ a34004: hours(24, 90, [3, 4, 5, 6]) }), 'PM2.5', 'DAY')).toBe(119);
    expect(indexOf(station({ a34004: hours(24, 90, [3, 4, 5, 6, 7]) }), 'PM2.5', 'DAY')).toBeNull();
    expect(indexOf(station({ a05024: hours(8, 130, [1, 2]) }), 'O3', 'EIGHT_HOURS')).toBe(75);
    expect(indexOf(station({ a05024: hours(8, 130, [1, 2, 3]) }), 'O3', 'EIGHT_HOURS')).toBeNull();
  });

  it('does not take an older hour for the last one', () => {
    const readings = station({ a34004: hours(24, 20), a05024: hours(24, 170, [0]) });
    expect(indexOf(readings, 'O3', 'HOUR')).toBeNull();
  });

  it('is null when nothing was observed', () => expect(assess(station({ a34004: [] }))).toBeNull());
});
