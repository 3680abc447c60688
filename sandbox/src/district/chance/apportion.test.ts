import { apportion } from './apportion';

describe('apportion', () => {
  it('adds up to the total exactly', () => expect(apportion([1, 1, 1], 10)).toEqual([4, 3, 3]));
  it('gives in proportion', () => expect(apportion([5, 3, 2], 100)).toEqual([50, 30, 20]));
  it('gives at least the least', () => expect(apportion([1000, 1], 10, 2)).toEqual([8, 2]));
});
