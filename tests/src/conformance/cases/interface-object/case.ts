import type { ConformanceCase } from '../../conformance-case';

export const interfaceObject: ConformanceCase = {
  name: 'interface-object',
  why: "A subgraph adds fields to every implementation of an interface without knowing them; the concrete type is never lost to the interface's name.",
  subgraphs: {
    media: `type Query { media: [Media!]! } interface Media @key(fields: "id") { id: ID! title: String }
            type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int } type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }`,
    stars: `type Query { best: [Media!]! } type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int! }`,
  },
  data: () => {
    const media = [
      { __typename: 'Book', id: '1', title: 'B', pages: 9, stars: 4 },
      { __typename: 'Film', id: '2', title: null, minutes: 90, stars: 2 },
    ];
    return { entities: media, roots: { media, best: [...media].reverse() } };
  },
  operations: [
    {
      query: '{ media { __typename stars } }',
      data: {
        media: [
          { __typename: 'Book', stars: 4 },
          { __typename: 'Film', stars: 2 },
        ],
      },
    },
    {
      query: '{ media { stars __typename ... on Film { minutes stars } ... on Book { t: __typename } } }',
      data: {
        media: [
          { stars: 4, __typename: 'Book', t: 'Book' },
          { stars: 2, __typename: 'Film', minutes: 90 },
        ],
      },
    },
    {
      query: '{ best { stars ... on Book { pages } title } }',
      data: {
        best: [
          { stars: 2, title: null },
          { stars: 4, pages: 9, title: 'B' },
        ],
      },
    },
    {
      query: '{ best { t: __typename id } }',
      data: {
        best: [
          { t: 'Film', id: '2' },
          { t: 'Book', id: '1' },
        ],
      },
    },
    { query: '{ media { ... on Book { stars } } }', data: { media: [{ stars: 4 }, {}] } },
  ],
};
