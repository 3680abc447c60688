import { formatLocalTime, parseLocalTime } from './local-time';

describe('local time', () => {
  it('is Asia/Shanghai, without zone', () => {
    expect(formatLocalTime(Date.parse('2019-12-31T16:00:00Z'))).toBe('2020-01-01 00:00:00');
    expect(parseLocalTime('2020-01-01 00:00:00')).toBe(Date.parse('2019-12-31T16:00:00Z'));
  });

  it.each(['2020-02-30 00:00:00', '2020-01-01T00:00:00', '2020-01-01', ''])('cannot be "%s"', (text) =>
    expect(parseLocalTime(text)).toBeNull(),
  );
});
