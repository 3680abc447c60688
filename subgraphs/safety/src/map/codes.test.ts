import { hazardCategoryCodes, hazardLevelCodes } from '@onegrid/schema';
import { hazardLevel, hazardLevelInWords, hazardLevels, hazardTypes } from './codes';

describe('hazard codes', () => {
  it('read 7 as general, and both 6 and 5 as major', () => {
    expect(['7', '6', '5', '4'].map(hazardLevel)).toEqual(['GENERAL', 'MAJOR', 'MAJOR', null]);
  });

  it('show the level in the platform’s words', () => {
    expect(['7', '6', '5', '4'].map(hazardLevelInWords)).toEqual(['7 一般', '6 重点', '5 重大', '4']);
  });

  it('have a code for every level and category of ours', () => {
    expect(Object.keys(hazardLevels).sort()).toEqual(Object.keys(hazardLevelCodes.items).sort());
    expect(Object.keys(hazardTypes).sort()).toEqual(Object.keys(hazardCategoryCodes.items).sort());
  });
});
