import type { ConformanceCase } from '../../conformance-case';
import type { Thing } from '../../world/world';

export const keysComposite: ConformanceCase = {
  name: 'keys-composite',
  why: 'Composite and nested keys lead from one to the next, through lists of objects; the parent must be asked again for its child.',
  subgraphs: {
    a: `type Query { products: [Product!]! first: Product } type Product @key(fields: "id pid") @key(fields: "id") { id: ID! pid: ID category: Category @shareable } type Category @key(fields: "id") { id: ID! tag: String }`,
    b: `type Product @key(fields: "id pid") { id: ID! pid: ID rows: [Row!]! } type Row @key(fields: "no { at } product { id }") { no: [No!]! product: Product! } type No @shareable { at: Int! }`,
    c: `type Row @key(fields: "no { at } product { id }") { no: [No!]! product: Product! price: Int } type No @shareable { at: Int! } type Product @key(fields: "id") { id: ID! category: Category @shareable } type Category @key(fields: "id") { id: ID! details: String }`,
  },
  data: () => {
    const category = { __typename: 'Category', id: 'k', tag: 'T', details: 'D' };
    const products: Thing[] = ['1', '2'].map((id) => ({
      __typename: 'Product',
      id,
      pid: id === '1' ? 'p' : null,
      category,
    }));
    const rows = products.map((product, index) => ({
      __typename: 'Row',
      no: [1, index].map((at) => ({ __typename: 'No', at })),
      product,
      price: index,
    }));
    for (const [index, product] of products.entries()) product.rows = [rows[index]];
    return { entities: [category, ...products, ...rows], roots: { products, first: products[0] } };
  },
  operations: [
    { query: '{ products { rows { price no { at } } } }' },
    { query: '{ first { category { details } rows { product { id category { tag } } price } } }' },
  ],
};
