import { readLocalTime, writeLocalTime } from './local-time';

describe('times of the platform', () => {
  it('are of Asia/Shanghai, whatever the zone of this process', () => {
    expect(readLocalTime('2019-12-31 23:59:59')?.toISOString()).toBe('2019-12-31T15:59:59.000Z');
    expect(writeLocalTime(new Date('2019-12-31T16:00:00.900Z'))).toBe('2020-01-01 00:00:00');
  });

  it('are null when empty', () => expect(readLocalTime('')).toBeNull());
});
