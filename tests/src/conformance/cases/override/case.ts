import type { ConformanceCase } from '../../conformance-case';

export const override: ConformanceCase = {
  name: 'override',
  why: 'A field that moved is asked of its new subgraph only; one that moves by a label stays until the label says otherwise.',
  subgraphs: {
    old: `type Query { books: [Book!]! } type Book @key(fields: "id") { id: ID! pages: Int price: Int }`,
    new: `type Book @key(fields: "id") { id: ID! pages: Int @override(from: "old") price: Int @override(from: "old", label: "percent(0)") }`,
  },
  refuses: ['old.Book.pages', 'new.Book.price'],
  data: () => {
    const books = ['1', '2'].map((id) => ({ __typename: 'Book', id, pages: 100, price: 9 }));
    return { entities: books, roots: { books } };
  },
  operations: [
    {
      query: '{ books { pages price } }',
      data: {
        books: [
          { pages: 100, price: 9 },
          { pages: 100, price: 9 },
        ],
      },
    },
  ],
};
