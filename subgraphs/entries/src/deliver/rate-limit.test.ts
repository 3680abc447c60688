import { rateLimit } from './rate-limit';

test('takes at most one second’s worth at once and fills again with time', () => {
  const limit = rateLimit(10);
  expect(limit.take(100, 0)).toBe(10);
  expect(limit.take(1, 50)).toBe(0);
  expect(limit.take(100, 250)).toBe(2);
  limit.giveBack(2);
  expect(limit.take(100, 250)).toBe(2);
  expect(limit.take(100, 60_000)).toBe(10);
});
