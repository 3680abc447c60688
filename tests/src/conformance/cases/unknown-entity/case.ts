import type { ConformanceCase } from '../../conformance-case';

export const unknownEntity: ConformanceCase = {
  name: 'unknown-entity',
  why: 'A subgraph that does not know one entity answers null for it, and the others keep their place.',
  subgraphs: {
    a: `type Query { books: [Book] } type Book @key(fields: "id") { id: ID! }`,
    b: `type Book @key(fields: "id") { id: ID! pages: Int copies: Int! }`,
  },
  data: () => {
    const books = ['1', '2', '3'].map((id) => ({ __typename: 'Book', id, pages: Number(id), copies: 1 }));
    return { entities: books, roots: { books } };
  },
  operations: [
    {
      query: '{ books { id pages } }',
      unknown: [{ subgraph: 'b', entity: 1 }],
      data: {
        books: [
          { id: '1', pages: 1 },
          { id: '2', pages: null },
          { id: '3', pages: 3 },
        ],
      },
    },
    {
      query: '{ books { id copies } }',
      unknown: [{ subgraph: 'b', entity: 1 }],
      data: { books: [{ id: '1', copies: 1 }, null, { id: '3', copies: 1 }] },
      errors: [{ path: 'books.1.copies' }],
    },
  ],
};
