import { hazardCategoryCodes, largeUrbanEventClassCodes, urbanEventClassCodes } from '@onegrid/schema';
import { eventClassOfHazard } from './class-tables';
import { englishName } from './event-classes';

describe('event classes of GB/T 30428.2', () => {
  const classes = Object.entries(urbanEventClassCodes.items);

  it('carry their own code, in a large class that is listed', () => {
    for (const [key, { code }] of classes) {
      expect(code).toBe(key);
      expect(englishName(largeUrbanEventClassCodes, code.slice(0, 2))).not.toBeNull();
    }
  });

  it('are 19, 5, 6, 10 and 14 in the five large classes', () => {
    const countIn = (large: string) => classes.filter(([code]) => code.startsWith(large)).length;
    expect(['01', '02', '03', '04', '05'].map(countIn)).toEqual([19, 5, 6, 10, 14]);
  });

  it('have no English name when the platform extends them', () =>
    expect(englishName(urbanEventClassCodes, '2101')).toBeNull());

  it('answer for every hazard category but special equipment', () => {
    const without = Object.keys(hazardCategoryCodes.items).filter((category) => !eventClassOfHazard[category]);
    expect(without).toEqual(['SPECIAL_EQUIPMENT']);
    for (const code of Object.values(eventClassOfHazard))
      expect(englishName(urbanEventClassCodes, code)).not.toBeNull();
  });
});
