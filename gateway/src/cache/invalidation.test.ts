import { answerKey } from './cache-keys';
import { readInvalidations, stampsOf } from './invalidation';

describe('an invalidation', () => {
  it('is of a subgraph, a type or an entity', () => {
    const list = [{ subgraph: 'a' }, { type: 'House' }, { type: 'House', key: { id: 1, street: 'x' } }];
    expect(readInvalidations(list)).toEqual(list);
  });

  it.each([
    [{}],
    [null],
    ['House'],
    [{ type: 1 }],
    [{ subgraph: 'a', type: 'House' }],
    [{ type: 'House', key: {} }],
    [{ type: 'House', key: { id: null } }],
    [{ type: 'House', key: 'h1' }],
    [{ type: 'House', id: 'h1' }],
    [{ key: { id: 1 } }],
  ])('%j is none', (each) =>
    expect(() => readInvalidations([{ type: 'House' }, each])).toThrow(
      expect.objectContaining({ code: 'BAD_INPUT', field: 'invalidate.1' }),
    ),
  );

  it.each([[undefined], [{}], [Array(1_001).fill({ type: 'House' })]])('comes in a list of some length', (list) =>
    expect(() => readInvalidations(list)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' })),
  );

  it('names an entity whatever the order of its key, and whether a value is a number or a text', () => {
    const stamps = (key: Record<string, string | number>) => stampsOf({ type: 'House', key });
    expect(stamps({ street: 'x', number: 1 })).toEqual(stamps({ number: '1', street: 'x' }));
    expect(stamps({ street: 'x', number: 1 })).not.toEqual(stamps({ street: 'x', number: 2 }));
  });
});

describe('the key of an answer', () => {
  const viewer = { subject: 'w', roles: [], scopes: ['a'], regions: ['320105'] };
  const key = (scope: 'PUBLIC' | 'PRIVATE', who: object = {}, headers?: Record<string, string>) =>
    answerKey(scope, { viewer: { ...viewer, ...who }, headers }, ['x']);

  it.each([
    ['another subject', { subject: 'v' }],
    ['other roles', { roles: ['r'] }],
    ['other scopes', { scopes: [] }],
    ['other regions', { regions: ['320106'] }],
  ])('is another for %s when it is private, and the same when it is public', (_case, who) => {
    expect(key('PRIVATE', who)).not.toBe(key('PRIVATE'));
    expect(key('PUBLIC', who)).toBe(key('PUBLIC'));
  });

  it('is another for other headers that the subgraph gets, even when it is public', () => {
    expect(key('PUBLIC', {}, { 'x-tenant': 'a' })).not.toBe(key('PUBLIC', {}, { 'x-tenant': 'b' }));
  });

  it('says nothing of what is in it', () => {
    expect(answerKey('PRIVATE', { viewer, headers: undefined }, ['110101199003070011'])).toMatch(/^a:[\w-]{43}$/);
  });
});
