import { fromPlatformDay, fromPlatformTime, toPlatformDay, toPlatformEndOfDay, toPlatformTime } from './dates';

test('moments are written in Asia/Shanghai, whatever zone they came in', () => {
  expect(toPlatformTime('2019-08-01T16:30:05Z')).toBe('2019-08-02 00:30:05');
  expect(toPlatformTime('2019-08-01T08:30:00.250+08:00')).toBe('2019-08-01 08:30:00');
  expect(fromPlatformTime('2019-08-02 00:30:05')).toBe('2019-08-01T16:30:05.000Z');
});

test('days stay days', () => {
  expect(toPlatformDay('1949-12-31')).toBe('1949-12-31 00:00:00');
  expect(toPlatformEndOfDay('2019-08-01')).toBe('2019-08-01 23:59:59');
  expect(fromPlatformDay('1988-06-01 00:00:00')).toBe('1988-06-01');
});

test.each(['20190801', '2019-8-1', '2019-13-01 00:00:00', '1564617600000'])(
  '%s is no time of this platform',
  (time) => {
    expect(() => fromPlatformTime(time)).toThrow(expect.objectContaining({ code: 'PLATFORM_ANSWER_UNREADABLE' }));
  },
);
