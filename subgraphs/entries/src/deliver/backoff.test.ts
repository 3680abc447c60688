import { backoffMs } from './backoff';

describe('back-off', () => {
  const settings = { firstMs: 1_000, longestMs: 60_000 };

  it('doubles from the first delay up to the longest', () => {
    expect([1, 2, 3, 7, 100].map((attempts) => backoffMs(attempts, settings, () => 1))).toEqual([
      1_000, 2_000, 4_000, 60_000, 60_000,
    ]);
  });

  it('never falls below a half of it', () => expect(backoffMs(3, settings, () => 0)).toBe(2_000));
});
