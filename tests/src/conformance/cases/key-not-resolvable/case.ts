import type { ConformanceCase } from '../../conformance-case';

export const keyNotResolvable: ConformanceCase = {
  name: 'key-not-resolvable',
  why: 'The first key of a type may be one by which its subgraph cannot be asked; another must be taken.',
  subgraphs: {
    a: `type Query { books: [Book!]! } type Book @key(fields: "isbn") @key(fields: "id") { id: ID! isbn: String! }`,
    b: `type Book @key(fields: "isbn", resolvable: false) @key(fields: "id") { id: ID! isbn: String! @shareable pages: Int! }`,
  },
  data: () => {
    const books = ['1', '2'].map((id) => ({ __typename: 'Book', id, isbn: `i${id}`, pages: Number(id) * 100 }));
    return { entities: books, roots: { books } };
  },
  operations: [{ query: '{ books { pages } }', data: { books: [{ pages: 100 }, { pages: 200 }] } }],
};
