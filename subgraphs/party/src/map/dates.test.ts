import { readDay, readMoment, writeDay } from './dates';

test('days are written with 年, 月 and 日, and read back', () => {
  expect(writeDay('2019-07-01')).toBe('2019年07月01日');
  expect(readDay('2019年07月01日')).toBe('2019-07-01');
});

test.each(['', '2019-07-01', '2019年7月1日'])('"%s" is no day', (text) => {
  expect(readDay(text)).toBeNull();
});

test('moments are epoch seconds', () => {
  expect(readMoment(1_546_272_000).toISOString()).toBe('2018-12-31T16:00:00.000Z');
});
