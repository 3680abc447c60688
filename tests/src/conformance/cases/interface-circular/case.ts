import type { ConformanceCase } from '../../conformance-case';
import type { Thing } from '../../world/world';

export const interfaceCircular: ConformanceCase = {
  name: 'interface-circular',
  why: 'An interface whose fields lead back to itself, resolved in two subgraphs.',
  notRandom: 'the planner takes minutes for deep random selections',
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
  ],
};
