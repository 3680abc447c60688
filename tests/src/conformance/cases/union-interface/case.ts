import type { ConformanceCase } from '../../conformance-case';

export const unionInterface: ConformanceCase = {
  name: 'union-interface',
  why: 'Objects of a union are asked by an interface that only some of their subgraphs know.',
  subgraphs: {
    a: `type Query { things: [Thing!]! } union Thing = Book | Film interface Named { name: String } type Book implements Named @key(fields: "id") { id: ID! name: String } type Film @key(fields: "id") { id: ID! }`,
    b: `interface Named { name: String } type Film implements Named @key(fields: "id") { id: ID! name: String other: Named } type Book @key(fields: "id") { id: ID! pages: Int }`,
  },
  data: () => {
    const film: Record<string, unknown> & { __typename: string } = { __typename: 'Film', id: '2', name: 'F' };
    const book = { __typename: 'Book', id: '1', name: 'B', pages: 3 };
    Object.assign(film, { other: film });
    return { entities: [book, film], roots: { things: [film, book] } };
  },
  operations: [
    { query: '{ things { __typename ... on Named { name } } }' },
    {
      query: '{ things { ... on Film { other { name __typename } } ... on Named { ... on Book { pages } n: name } } }',
    },
  ],
};
