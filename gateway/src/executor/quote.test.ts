import { quote } from './quote';

describe('quote', () => {
  it.each([
    ['plain text', 'Qinhuai Lane 1'],
    ['nothing', ''],
    ['Chinese', '秦淮区 1 号'],
    ['a quotation mark', 'Quay "7"'],
    ['a backslash', 'a\\b'],
    ['control characters', 'a\n\u0000\u001f\u007f'],
    ['line separators', '\u2028\u2029'],
    ['a pair of surrogates', '😀'],
    ['half a pair', '\ud83d'],
    ['a long text', `${'x'.repeat(100)}"`],
  ])('writes %s as JSON.stringify does', (_name, text) => {
    expect(quote(text)).toBe(JSON.stringify(text));
  });
});
