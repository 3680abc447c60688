import type { WireDatastream } from '../platform/wire';
import { toStationReadings } from './station';

const phenomenonTime = '2026-11-22T01:00:00.000Z/2026-11-22T02:00:00.000Z';
const stream = (changes: Partial<WireDatastream>): WireDatastream => ({
  factorCode: 'a34004',
  unitSymbol: 'µg/m³',
  observations: [{ phenomenonTime, result: 35, flag: 'N' }],
  ...changes,
});
const hoursOf = (...datastreams: WireDatastream[]) =>
  toStationReadings({ id: 1, name: '子站', longitude: 118.76, latitude: 32.04, datastreams }).hours;

describe('readings of a station', () => {
  it('are its valid hours, by the start of the hour', () => {
    const observations = ['N', 'C', 'D', null].map((flag, result) => ({ phenomenonTime, result, flag }));
    expect(hoursOf(stream({ observations }))).toEqual({
      a34004: [
        { startsAt: '2026-11-22T01:00:00.000Z', value: 0 },
        { startsAt: '2026-11-22T01:00:00.000Z', value: 3 },
      ],
    });
  });

  it.each([
    ['μg/m³', 35],
    ['ug/m3', undefined],
    ['mg/m³', 35_000],
  ])('in %s become %s micrograms', (unitSymbol, value) =>
    expect(hoursOf(stream({ unitSymbol })).a34004?.[0]?.value).toBe(value),
  );

  it('leave out factors that the index does not need, and unreadable times', () => {
    expect(hoursOf(stream({ factorCode: 'a01001', unitSymbol: '℃' }))).toEqual({});
    expect(hoursOf(stream({ observations: [{ phenomenonTime: 'noon', result: 1, flag: 'N' }] }))).toEqual({
      a34004: [],
    });
  });
});
