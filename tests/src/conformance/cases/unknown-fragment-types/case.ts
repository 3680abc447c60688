import type { ConformanceCase } from '../../conformance-case';

export const unknownFragmentTypes: ConformanceCase = {
  name: 'unknown-fragment-types',
  why: 'Fragments on interfaces and types that the answering subgraph has never heard of still say which fields to take.',
  subgraphs: {
    a: `type Query { things: [Thing!]! } interface Thing { id: ID! } type Desk implements Thing @key(fields: "id") { id: ID! } type Lamp implements Thing @key(fields: "id") { id: ID! }`,
    b: `interface Priced { price: Int } type Desk implements Priced @key(fields: "id") { id: ID! price: Int } type Lamp @key(fields: "id") { id: ID! watt: Int }`,
  },
  data: () => {
    const things = [
      { __typename: 'Desk', id: '1', price: 10 },
      { __typename: 'Lamp', id: '2', watt: 40 },
    ];
    return { entities: things, roots: { things } };
  },
  operations: [
    {
      query: '{ things { id ... on Priced { price __typename } ... on Lamp { watt } } }',
      data: {
        things: [
          { id: '1', price: 10, __typename: 'Desk' },
          { id: '2', watt: 40 },
        ],
      },
    },
    { query: '{ things { ... on Priced { ... on Thing { id } } } }', data: { things: [{ id: '1' }, {}] } },
  ],
};
