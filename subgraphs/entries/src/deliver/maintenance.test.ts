import { maintenanceEndsAt } from './maintenance';

const china = (text: string) => Date.parse(`${text}:00+08:00`);
const late = { from: '22:00', to: '24:00' };
const night = { from: '23:30', to: '01:30' };

describe('maintenanceEndsAt', () => {
  it.each([
    ['before', [late], '2026-11-20T21:59', null],
    ['at its beginning', [late], '2026-11-20T22:00', '2026-11-21T00:00'],
    ['at its end', [late], '2026-11-21T00:00', null],
    ['over midnight, in the evening', [night], '2026-11-20T23:45', '2026-11-21T01:30'],
    ['over midnight, in the morning', [night], '2026-11-21T00:15', '2026-11-21T01:30'],
    ['two that touch', [late, { from: '00:00', to: '00:30' }], '2026-11-20T22:30', '2026-11-21T00:30'],
    ['no window', [], '2026-11-20T22:30', null],
  ])('%s', (_what, windows, at, expected) => {
    expect(maintenanceEndsAt(windows, china(at))).toBe(expected === null ? null : china(expected));
  });

  it('says what is no time of day', () => {
    expect(() => maintenanceEndsAt([{ from: '9', to: '10:00' }], 0)).toThrow('not "9"');
  });
});
