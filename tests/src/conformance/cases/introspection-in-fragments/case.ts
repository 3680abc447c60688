import type { ConformanceCase } from '../../conformance-case';

export const introspectionInFragments: ConformanceCase = {
  name: 'introspection-in-fragments',
  why: 'The schema is asked through named and inline fragments, under conditions and twice, beside data of two subgraphs.',
  subgraphs: {
    a: `type Query { one: Int house: House } type House @key(fields: "id") { id: ID! name: String free: Boolean }`,
    b: `type Query { two: Int } type House @key(fields: "id") { id: ID! open: Int }`,
  },
  data: () => {
    const house = { __typename: 'House', id: '1', open: 2 };
    return { entities: [house], roots: { one: 1, two: 2, house } };
  },
  operations: [
    {
      query:
        'query ($y: Boolean!) { two ...F ... on Query { q: __type(name: "House") { ...T } } __schema @include(if: $y) { queryType { name } } house { open } } fragment F on Query { one __schema { types { ...T } } } fragment T on __Type { name kind }',
      variables: { y: false },
    },
    {
      query: '{ __schema { queryType { name } } ... { __schema { queryType { kind } } } a: __typename }',
      knownFaults: { stock: 'two selections of the schema in fragments are not merged' },
    },
    {
      query:
        'query ($n: String!) { __type(name: $n) { ofType { name } fields { type { kind ofType { kind name } } } } }',
      variables: { n: 'House' },
    },
  ],
};
