import type { ConformanceCase } from '../../conformance-case';

export const requiresInUnion: ConformanceCase = {
  name: 'requires-in-union',
  why: 'Members of a union need different things of other subgraphs; a list that mixes them keeps each with its own.',
  subgraphs: {
    a: `type Query { found: [Found] } union Found = Book | Film type Book @key(fields: "id") { id: ID! size: Int } type Film @key(fields: "id") { id: ID! size: Float }`,
    b: `type Book @key(fields: "id") { id: ID! size: Int @external weight: String @requires(fields: "size") }
        type Film @key(fields: "id") { id: ID! size: Float @external weight: String @requires(fields: "size") }`,
  },
  data: () => {
    const found = [
      { __typename: 'Film', id: '1', size: 1.5 },
      { __typename: 'Book', id: '1', size: 2 },
      { __typename: 'Film', id: '2', size: null },
    ];
    return { entities: found, roots: { found: [found[0], null, found[1], found[2]] } };
  },
  resolvers: {
    Book: { weight: ({ size }: { size: number | null }) => `book ${size}` },
    Film: { weight: ({ size }: { size: number | null }) => `film ${size}` },
  },
  operations: [
    {
      query: '{ found { ... on Film { weight } ... on Book { weight } } }',
      data: { found: [{ weight: 'film 1.5' }, null, { weight: 'book 2' }, { weight: 'film null' }] },
    },
    {
      query: '{ found { __typename ... on Book { id weight } ... on Film { size id } } }',
      data: {
        found: [
          { __typename: 'Film', size: 1.5, id: '1' },
          null,
          { __typename: 'Book', id: '1', weight: 'book 2' },
          { __typename: 'Film', size: null, id: '2' },
        ],
      },
    },
  ],
};
