import { readAnswer } from './read-answer';

describe('readAnswer', () => {
  it('keeps message, path, code, field and platform of an error and nothing else', () => {
    const error = {
      message: 'no such grid',
      path: ['grid', 0],
      locations: [{ line: 1, column: 1 }],
      extensions: {
        code: 'UNKNOWN_GRID',
        field: 'code',
        platform: 'urban',
        stacktrace: ['at x.ts'],
        http: { status: 302, headers: [['location', 'http://elsewhere']] },
      },
    };
    expect(readAnswer('directory', { data: null, errors: [error] }).errors).toEqual([
      {
        message: 'no such grid',
        path: ['grid', 0],
        extensions: { code: 'UNKNOWN_GRID', service: 'directory', field: 'code', platform: 'urban' },
      },
    ]);
  });

  it.each([
    ['no code', {}],
    ['a code that is no code', { code: 'drop table' }],
    ['no extensions', null],
  ])('gives an error with %s the code INTERNAL', (_case, extensions) => {
    const { errors } = readAnswer('a', { data: {}, errors: [{ message: 'x', extensions }] });
    expect(errors[0]?.extensions.code).toBe('INTERNAL');
  });

  it('takes well-formed platform reports only', () => {
    const live = { name: 'urban', state: 'LIVE', asOf: '2026-11-22T08:00:00Z', error: null };
    const reports = [
      live,
      { ...live, state: 'BORED' },
      { ...live, name: 'Urban Platform' },
      { ...live, name: 'safety', asOf: 'yesterday', error: 'sql: no' },
      'urban',
    ];
    expect(readAnswer('a', { data: {}, extensions: { platforms: reports } }).platforms).toEqual([
      live,
      { name: 'safety', state: 'LIVE', asOf: null, error: null },
    ]);
  });

  it.each([
    ['a list as data', { data: [] }],
    ['text as data', { data: 'x' }],
    ['errors that are no list', { data: null, errors: 'bad' }],
    ['neither data nor errors', {}],
    ['an empty list of errors without data', { errors: [] }],
  ])('refuses %s as UNREADABLE', (_case, response) => {
    expect(() => readAnswer('a', response)).toThrow(expect.objectContaining({ reason: 'UNREADABLE' }));
  });
});
