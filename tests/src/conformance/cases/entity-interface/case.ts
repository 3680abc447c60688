import type { ConformanceCase } from '../../conformance-case';

export const entityInterface: ConformanceCase = {
  name: 'entity-interface',
  why: 'An interface with a key is implemented in two subgraphs; each adds fields to the same concrete types, and lists mix them.',
  subgraphs: {
    a: `type Query { media: [Media!]! one(id: ID!): Media } interface Media @key(fields: "id") { id: ID! }
        type Book implements Media @key(fields: "id") { id: ID! pages: Int } type Film implements Media @key(fields: "id") { id: ID! minutes: Int }`,
    b: `interface Rated { stars: Int } type Book implements Rated @key(fields: "id") { id: ID! stars: Int sequel: Book } type Film implements Rated @key(fields: "id") { id: ID! stars: Int scenes: [Rated] }`,
    c: `type Media @key(fields: "id") @interfaceObject { id: ID! likes: Int! }`,
  },
  data: () => {
    const sequel = { __typename: 'Book', id: '3', pages: null, stars: null, likes: 0, sequel: null };
    const book = { __typename: 'Book', id: '1', pages: 9, stars: 4, likes: 7, sequel };
    const film = { __typename: 'Film', id: '2', minutes: 90, stars: 2, likes: 8, scenes: [book, null, sequel] };
    return { entities: [book, film, sequel], roots: { media: [film, book] } };
  },
  resolvers: {
    Query: {
      one: (_: unknown, { id }: { id: string }, { data: { entities } }) => entities.find((each) => each.id === id),
    },
  },
  operations: [
    {
      query: '{ media { likes ... on Rated { stars __typename } } }',
      data: {
        media: [
          { likes: 8, stars: 2, __typename: 'Film' },
          { likes: 7, stars: 4, __typename: 'Book' },
        ],
      },
    },
    {
      query:
        '{ one(id: "2") { ... on Film { scenes { ... on Media { likes id } ... on Book { sequel { likes pages } } } } } }',
      data: {
        one: {
          scenes: [{ likes: 7, id: '1', sequel: { likes: 0, pages: null } }, null, { likes: 0, id: '3', sequel: null }],
        },
      },
    },
  ],
};
