import { drawPopulations, overloadedAbove, recordedIn, residentTotal } from './grid-population';
import { scalePopulations } from './scale-populations';

const gridCodes = Array.from({ length: 598 }, (_, index) => String(320105001001001 + index));
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe.each([2019, 1, 2, 3])('populations of seed %i', (seed) => {
  const grids = drawPopulations(gridCodes, seed);

  it('have 505,600 residents', () => expect(sum(grids.map(({ residents }) => residents))).toBe(residentTotal));

  it('overload 5 grids truly and 13 by the records', () => {
    expect(grids.filter(({ residents }) => residents > overloadedAbove)).toHaveLength(5);
    expect(grids.filter((grid) => recordedIn(grid) > overloadedAbove)).toHaveLength(13);
  });

  it('leave 26.5 % of the floating registrations stale', () => {
    const share = sum(grids.map(({ stale }) => stale)) / sum(grids.map(({ floating }) => floating));
    expect(share).toBeCloseTo(0.265, 4);
  });

  it('have about 31 % floating residents', () => {
    expect(sum(grids.map(({ floating }) => floating)) / residentTotal).toBeCloseTo(0.31, 1);
  });

  it('shrink to a twentieth with somebody in every grid', () => {
    const small = scalePopulations(grids, 'small');
    expect(sum(small.map(({ residents }) => residents))).toBe(25_280);
    expect(small.every(({ residents, floating }) => floating >= 1 && residents > floating)).toBe(true);
  });
});
