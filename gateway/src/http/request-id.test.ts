import { chooseRequestId } from './request-id';

describe('chooseRequestId', () => {
  it('keeps a plain id', () => {
    expect(chooseRequestId('trace-0001.A_b')).toBe('trace-0001.A_b');
  });

  it.each([
    undefined,
    '',
    'short',
    'with space 1',
    'line\nbreak1',
    '张三的请求编号',
    'x'.repeat(65),
    ['abcdefgh', 'abcdefgh'],
  ])('makes a new one instead of %j', (given) => {
    expect(chooseRequestId(given)).toMatch(/^[0-9a-f-]{36}$/);
  });
});
