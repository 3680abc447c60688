import { byName, flag, httpUrl, listOf, oneOf, orOff, section, share, text, wholeNumber } from './read-values';

const settings = section<{ limit: number; rate: number | null; names: readonly string[]; mode: 'a' | 'b' }>({
  limit: wholeNumber(1, 10),
  rate: orOff(share),
  names: listOf(text),
  mode: oneOf('a', 'b'),
});

describe('a section of the configuration', () => {
  it('is read with what is given and nothing more', () => {
    expect(settings({ limit: 3, rate: false, names: ['x'] }, 's')).toEqual({ limit: 3, rate: null, names: ['x'] });
    expect(byName(flag)({ a: true, b: false }, 's')).toEqual({ a: true, b: false });
    expect(httpUrl('http://127.0.0.1:1/graphql', 's')).toBe('http://127.0.0.1:1/graphql');
  });

  it.each([
    [{ limitt: 3 }, 's.limitt is not known; known are limit, rate, names, mode'],
    [{ limit: 11 }, 's.limit must be a whole number from 1 to 10, not 11'],
    [{ limit: '3' }, 's.limit must be a whole number from 1 to 10, not "3"'],
    [{ limit: 1.5 }, 's.limit must be'],
    [{ rate: 0 }, 's.rate must be a number above 0 and up to 1, not 0'],
    [{ rate: true }, 's.rate must be'],
    [{ names: ['x', 1] }, 's.names.1 must be text, not 1'],
    [{ names: 'x' }, 's.names must be a list, not "x"'],
    [{ mode: 'c' }, 's.mode must be one of a, b, not "c"'],
    [[], 's must be an object, not []'],
    [JSON.parse('{"__proto__": 1}'), 's.__proto__ is not known'],
  ])('%j is refused by name', (value, message) => {
    expect(() => settings(value, 's')).toThrow(
      expect.objectContaining({ code: 'CONFIGURATION_INVALID', message: expect.stringContaining(message) }),
    );
  });

  it.each(['ftp://a', 'a', 1])('%j is no address', (value) => {
    expect(() => httpUrl(value, 'url')).toThrow('url must be an http or https address');
  });
});
