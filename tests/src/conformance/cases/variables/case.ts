import type { ConformanceCase } from '../../conformance-case';

export const variables: ConformanceCase = {
  name: 'variables',
  why: 'Defaults, absent and null variables, variables inside objects and lists, and values that do not fit.',
  subgraphs: {
    a: `type Query { echo(id: ID, n: Int = 1, in: In): String house: House } input In { a: Int! = 4 list: [Int!] in: In } type House @key(fields: "id") { id: ID! }`,
    b: `type House @key(fields: "id") { id: ID! echo(n: Int = 2, list: [String]): String }`,
  },
  data: () => {
    const house = { __typename: 'House', id: '1' };
    return { entities: [house], roots: { house } };
  },
  resolvers: {
    Query: { echo: (_: unknown, args: object) => JSON.stringify(args) },
    House: { echo: (_: unknown, args: object) => JSON.stringify(args) },
  },
  operations: [
    {
      query:
        'query ($n: Int, $m: Int = 7, $id: ID) { echo(n: $n, id: $id) x: echo(n: $m) house { echo(n: $n) y: echo(n: $m) } }',
      data: { echo: '{"n":1}', x: '{"n":7}', house: { echo: '{"n":2}', y: '{"n":7}' } },
    },
    {
      query: 'query ($n: Int, $m: Int = 7) { echo(n: $n) house { y: echo(n: $m) } }',
      variables: { n: null, m: null },
      data: { echo: '{"n":null}', house: { y: '{"n":null}' } },
    },
    {
      query:
        'query ($a: Int!, $l: String, $id: ID!) { echo(in: { a: $a, in: { list: [$a, 5] } }, id: $id) house { echo(list: [$l, "z"]) } }',
      variables: { a: 3, id: 12 },
    },
    {
      query: 'query ($l: [String]) { house { echo(list: $l) } }',
      variables: { l: 'one' },
      data: { house: { echo: '{"n":2,"list":["one"]}' } },
    },
    { query: 'query ($a: Int!) { echo(n: $a) }', variables: { a: 'three' }, anyErrors: true },
  ],
};
