import { addWorkingDays } from './working-days';

describe('addWorkingDays', () => {
  it.each([
    ['Monday, within the week', '2026-11-16T10:00:00+08:00', 3, '2026-11-19T10:00:00+08:00'],
    ['Thursday, over the weekend', '2026-11-19T10:00:00+08:00', 3, '2026-11-24T10:00:00+08:00'],
    ['Saturday counts from Monday 0:00', '2026-11-21T10:00:00+08:00', 1, '2026-11-24T00:00:00+08:00'],
    ['Friday night in UTC is Saturday in China', '2026-11-20T17:00:00Z', 0, '2026-11-23T00:00:00+08:00'],
  ])('%s', (_what, from, days, expected) => {
    expect(new Date(addWorkingDays(Date.parse(from), days))).toEqual(new Date(expected));
  });
});
