import { endOfDay, fromCompactTime } from './times';

describe('times of the platform', () => {
  it('are Beijing time', () => {
    expect(fromCompactTime('20200101003000')).toEqual(new Date('2019-12-31T16:30:00Z'));
  });

  it.each([[null], [''], ['20200101'], ['20201301003000'], ['2020-01-01 00:30:00']])(
    'are no moment when %p',
    (text) => {
      expect(fromCompactTime(text)).toBeNull();
    },
  );

  it('end a day one second before midnight', () => {
    expect(endOfDay('2020-01-15')).toBe('20200115235959');
  });
});
