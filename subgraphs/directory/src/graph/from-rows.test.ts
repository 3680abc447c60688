import { maskIdNumber } from './from-rows';

describe('a masked id number', () => {
  it('keeps its last four characters and its length', () => {
    expect(maskIdNumber('320199198805080011')).toBe('**************0011');
  });
});
