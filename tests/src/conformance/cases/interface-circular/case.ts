import type { ConformanceCase } from '../../conformance-case';
import type { Thing } from '../../world/world';

export const interfaceCircular: ConformanceCase = {
  name: 'interface-circular',
  why: 'An interface whose fields lead back to itself, resolved in two subgraphs.',
  notServedBy: { stock: 'it plans deep selections for minutes' },
  subgraphs: {
    a: `type Query { product: Product } interface Product { samePrice: [Product!]! } type Book implements Product @key(fields: "id") { id: ID! samePrice: [Product!]! @shareable }`,
    b: `interface Product { samePrice: [Product!]! } type Book implements Product @key(fields: "id") { id: ID! samePrice: [Product!]! @shareable price: Float }`,
  },
  data: () => {
    const books: Thing[] = ['1', '2'].map((id) => ({ __typename: 'Book', id, price: 1.5 }));
    for (const each of books) each.samePrice = books;
    return { entities: books, roots: { product: books[0] } };
  },
  operations: [
    { query: '{ product { samePrice { __typename ... on Book { price samePrice { ... on Book { id } } } } } }' },
    { query: `{ product { ${'samePrice { '.repeat(6)} ... on Book { price id } ${'} '.repeat(6)} } }` },
    {
      query: `{ product { ${'samePrice { ... on Book { price } '.repeat(5)} ${'} '.repeat(5)} } }`,
    },
  ],
};
