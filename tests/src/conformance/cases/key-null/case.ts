import type { ConformanceCase } from '../../conformance-case';

export const keyNull: ConformanceCase = {
  name: 'key-null',
  why: 'A key may be null: the representation is sent with the null, or the fields are null; no other entity suffers.',
  subgraphs: {
    a: `type Query { books: [Book] } type Book @key(fields: "isbn") { isbn: String title: String! }`,
    b: `type Book @key(fields: "isbn") { isbn: String pages: Int }`,
  },
  data: () => {
    const books = ['x', null, 'z'].map((isbn, index) => ({
      __typename: 'Book',
      isbn,
      title: `T${index}`,
      pages: index + 1,
    }));
    return { entities: books, roots: { books: [...books, null] } };
  },
  operations: [
    {
      query: '{ books { title pages } }',
      data: { books: [{ title: 'T0', pages: 1 }, { title: 'T1', pages: 2 }, { title: 'T2', pages: 3 }, null] },
    },
  ],
};
