import { median, quantile } from './quantile';

describe('the median', () => {
  it.each([
    [[3], 3],
    [[9, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[10, 9, 100], 10],
  ])('of %j is %d', (values, middle) => expect(median(values)).toBe(middle));

  it('of nothing is no number', () => expect(median([])).toBeNaN());
});

describe('the quartile', () => {
  it.each([
    [[3], 3],
    [[5, 4, 3, 2, 1], 2],
    [[1, 2], 1.25],
    [[1, 3, 100, 200], 2.5],
  ])('of %j is %d', (values, quarter) => expect(quantile(values, 0.25)).toBe(quarter));
});
