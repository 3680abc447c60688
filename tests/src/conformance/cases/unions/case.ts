import type { ConformanceCase } from '../../conformance-case';

export const unions: ConformanceCase = {
  name: 'unions',
  why: 'Subgraphs know different members of a union; fragments on a member that a subgraph lacks are not sent to it.',
  subgraphs: {
    a: `type Query { found: [Found!]! } union Found = Book | Film type Book @key(fields: "id") { id: ID! title: String } type Film @key(fields: "id") { id: ID! title: String }`,
    b: `type Query { latest: Found } union Found = Book | Song type Book @key(fields: "id") { id: ID! pages: Int } type Song { title: String bars: Int }`,
  },
  data: () => {
    const found = [
      { __typename: 'Book', id: '1', title: 'B', pages: 9 },
      { __typename: 'Film', id: '2', title: 'F' },
    ];
    return { entities: found, roots: { found, latest: { __typename: 'Song', title: 'S', bars: 12 } } };
  },
  operations: [
    {
      query:
        '{ found { __typename ...F } latest { ...F } } fragment F on Found { ... on Book { pages title } ... on Film { title } ... on Song { bars } }',
      data: {
        found: [
          { __typename: 'Book', pages: 9, title: 'B' },
          { __typename: 'Film', title: 'F' },
        ],
        latest: { bars: 12 },
      },
    },
    { query: '{ found { ... on Song { bars } } }', data: { found: [{}, {}] } },
  ],
};
