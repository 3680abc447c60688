import { indexSteps, indicators } from './breakpoints';
import { individualIndex } from './individual-index';

const pm25 = { concentrations: [0, 35, 75, 115, 150, 250, 350, 500] };
const ozoneOver8Hours = { concentrations: [0, 100, 160, 215, 265, 800] };

describe('individual air quality index (HJ 633-2012, 4.2)', () => {
  it.each([
    [0, 0],
    [35, 50],
    [75, 100],
    [500, 500],
    // (100 - 50) / (75 - 35) × (55 - 35) + 50
    [55, 75],
    // 50 / 35 × 10 = 14.3, rounded up
    [10, 15],
    [501, 500],
  ])('PM2.5 of %d has %d', (value, index) => expect(individualIndex(pm25, value)).toBe(index));

  it('computes none beyond the end of a short column', () => {
    expect(individualIndex(ozoneOver8Hours, 800)).toBe(300);
    expect(individualIndex(ozoneOver8Hours, 801)).toBeNull();
  });

  it('has columns that rise step by step and are no longer than the index', () => {
    for (const { concentrations } of indicators) {
      expect(concentrations.length).toBeLessThanOrEqual(indexSteps.length);
      expect([...concentrations].sort((a, b) => a - b)).toEqual(concentrations);
    }
  });
});
