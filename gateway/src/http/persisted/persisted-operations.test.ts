import { readPersistedOperations } from './persisted-operations';

describe('a list of persisted operations', () => {
  it("is Apollo's manifest", () => {
    const operations = [{ id: 'a1', name: 'Open', type: 'query', body: 'query Open { open }' }];
    const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
    expect([...readPersistedOperations(JSON.stringify(manifest))]).toEqual([['a1', 'query Open { open }']]);
  });

  it('is a plain map', () =>
    expect([...readPersistedOperations('{"a1":"{ open }","b2":"{ echo }"}')]).toEqual([
      ['a1', '{ open }'],
      ['b2', '{ echo }'],
    ]));

  it.each([
    'no json',
    '[]',
    '{"a1":1}',
    '{"a1":""}',
    '{"format":"apollo-persisted-query-manifest","version":2,"operations":[]}',
    '{"format":"apollo-persisted-query-manifest","version":1}',
    '{"format":"apollo-persisted-query-manifest","version":1,"operations":[null]}',
    '{"format":"apollo-persisted-query-manifest","version":1,"operations":[{"id":"a","body":"{a}"},{"id":"a","body":"{b}"}]}',
  ])('cannot be used: %s', (text) =>
    expect(() => readPersistedOperations(text)).toThrow(expect.objectContaining({ code: 'CONFIGURATION_INVALID' })),
  );
});
