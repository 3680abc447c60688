import { percentile } from './percentile';

test.each([
  [[], 99, Number.NaN],
  [[5], 50, 5],
  [[3, 1, 2, 4], 50, 2],
  [[3, 1, 2, 4], 100, 4],
  [Array.from({ length: 200 }, (_, index) => index + 1), 99, 198],
])('of %p, %i percent do not exceed', (values, percent, expected) => {
  expect(percentile(values, percent)).toBe(expected);
});
