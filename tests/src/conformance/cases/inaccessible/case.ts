import type { ConformanceCase } from '../../conformance-case';

export const inaccessible: ConformanceCase = {
  name: 'inaccessible',
  why: 'What is inaccessible serves as key and requirement, is not in the schema, and an inaccessible enum value never reaches a client.',
  subgraphs: {
    a: `type Query { books: [Book] states: [State!] } type Book @key(fields: "isbn") { isbn: String! @inaccessible state: State lent: State! }
        enum State { IN OUT SECRET @inaccessible }`,
    b: `type Book @key(fields: "isbn") { isbn: String! pages: Int }`,
  },
  data: () => {
    const books = ['1', '2'].map((isbn, index) => ({
      __typename: 'Book',
      isbn,
      pages: 7,
      state: index ? 'SECRET' : 'IN',
      lent: index ? 'SECRET' : 'OUT',
    }));
    return { entities: books, roots: { books, states: ['IN', 'SECRET'] } };
  },
  operations: [
    {
      query: '{ books { pages } __type(name: "Book") { fields { name } } }',
      data: {
        books: [{ pages: 7 }, { pages: 7 }],
        __type: { fields: [{ name: 'state' }, { name: 'lent' }, { name: 'pages' }] },
      },
    },
    {
      query: '{ books { state } }',
      data: { books: [{ state: 'IN' }, { state: null }] },
      errors: [{ path: 'books.1.state' }],
    },
    {
      query: '{ books { lent } states }',
      data: { books: [{ lent: 'OUT' }, null], states: null },
      errors: [{ path: 'books.1.lent' }, { path: 'states.1' }],
    },
    {
      query: '{ __type(name: "State") { enumValues { name } } }',
      data: { __type: { enumValues: [{ name: 'IN' }, { name: 'OUT' }] } },
    },
  ],
};
