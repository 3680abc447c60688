import type { ConformanceCase } from '../../conformance-case';

export const keySingle: ConformanceCase = {
  name: 'key-single',
  why: 'An entity is found in another subgraph by one key field, each different entity asked for once.',
  subgraphs: {
    houses: `type Query { houses: [House!]! first: House } type House @key(fields: "id") { id: ID! name: String! }`,
    cases: `type House @key(fields: "id") { id: ID! cases: [String!]! open: Int }`,
  },
  data: () => {
    const houses = [
      { __typename: 'House', id: 'h1', name: 'One', cases: ['a', 'b'], open: null },
      { __typename: 'House', id: 'h2', name: 'Two', cases: [], open: 2 },
    ];
    return { entities: houses, roots: { houses: [houses[0], houses[1], houses[0]], first: houses[1] } };
  },
  operations: [
    {
      query: '{ houses { cases name open } }',
      data: {
        houses: [
          { cases: ['a', 'b'], name: 'One', open: null },
          { cases: [], name: 'Two', open: 2 },
          { cases: ['a', 'b'], name: 'One', open: null },
        ],
      },
    },
    { query: '{ first { open id: open } }', data: { first: { open: 2, id: 2 } } },
    {
      query: '{ first { cases } }',
      down: ['cases'],
      data: { first: null },
      errors: [{ path: 'first.cases', code: 'SUBGRAPH_UNAVAILABLE' }],
      knownFaults: { stock: 'the error of a subgraph that is down has no path' },
    },
    {
      query: '{ houses { open name } }',
      failing: ['House.open'],
      data: {
        houses: [
          { open: null, name: 'One' },
          { open: null, name: 'Two' },
          { open: null, name: 'One' },
        ],
      },
      errors: [
        { path: 'houses.0.open', code: 'FAULT' },
        { path: 'houses.1.open', code: 'FAULT' },
        { path: 'houses.2.open', code: 'FAULT' },
      ],
    },
  ],
};
