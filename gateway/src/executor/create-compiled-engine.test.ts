import { SmallGraph } from './testing/small-graph';

const products = [
  { id: 'p1', name: 'Broom', price: 5, inStock: true },
  { id: 'p2', name: 'Lamp', price: 30, inStock: false },
];

const shop = new SmallGraph({
  catalog: {
    sdl: `
      type Query { products: [Product!]! product(id: ID!): Product thing(id: ID): Thing sized: Sized odd: [[Product]] }
      type Mutation { first(n: Int): Int second(n: Int): Product }
      interface Thing { id: ID! name: String }
      interface Sized { size: Int }
      type Box implements Sized { size: Int product: Product }
      type Product implements Thing @key(fields: "id") { id: ID! name: String price(currency: String = "CNY"): Int! kind: Kind }
      enum Kind { TOOL SECRET @inaccessible }
    `,
    resolvers: {
      Query: {
        products: () => products,
        product: (_: unknown, { id }: { id: string }) => products.find((each) => each.id === id),
        thing: () => ({ __typename: 'Product', ...products[0] }),
        sized: () => ({ __typename: 'Box', size: 3, product: products[1] }),
        odd: () => [[products[0], null], null, [products[1], products[0]]],
      },
      Mutation: { first: (_: unknown, { n }: { n: number }) => n, second: () => products[1] },
      Product: {
        price: ({ price }: { price: number }, { currency }: { currency: string }) => (currency === 'EUR' ? 1 : price),
        kind: ({ id }: { id: string }) => (id === 'p1' ? 'TOOL' : 'SECRET'),
        __resolveReference: ({ id }: { id: string }) => products.find((each) => each.id === id),
      },
    },
  },
  stock: {
    sdl: `
      type Mutation { middle(n: Int): Int }
      type Product @key(fields: "id") {
        id: ID!
        price(currency: String): Int! @external
        count: Int
        shipping: Int @requires(fields: "price(currency: \\"EUR\\")")
        insurance: Int @requires(fields: "price(currency: \\"CNY\\")")
        warehouse: Warehouse
      }
      type Warehouse @key(fields: "code") { code: ID! town: String }
    `,
    resolvers: {
      Mutation: { middle: (_: unknown, { n }: { n: number }) => n },
      Product: {
        __resolveReference: (reference: object) => reference,
        count: ({ id }: { id: string }) => (id === 'p1' ? 4 : 0),
        shipping: ({ price }: { price: number }) => price * 10,
        insurance: ({ price }: { price: number }) => price * 100,
        warehouse: () => ({ code: 'w1', town: 'Nanjing' }),
      },
    },
  },
  reviews: {
    sdl: `
      type Product @key(fields: "id") { id: ID! reviews(first: Int = 2): [Review!] }
      type Review { text: String product: Product }
      type Warehouse @key(fields: "code") { code: ID! rating: Float }
    `,
    resolvers: {
      Product: {
        __resolveReference: (reference: object) => reference,
        reviews: ({ id }: { id: string }, { first }: { first: number }) =>
          [1, 2, 3].slice(0, first).map((each) => ({ text: `${id} ${each}`, product: { id: 'p2' } })),
      },
      Warehouse: { __resolveReference: (reference: object) => reference, rating: () => 4.5 },
    },
  },
});

afterAll(() => shop.end());

describe.each([
  ['root fields', '{ products { id name } }'],
  ['entities', '{ products { name count reviews { text product { name count } } } }'],
  [
    'aliases and arguments',
    '{ a: product(id: "p1") { n: name reviews(first: 1) { t: text } } b: product(id: "p2") { name count } }',
  ],
  [
    'repeated fields',
    '{ products { reviews { text } reviews { product { id } } } products { reviews { product { name } } } }',
  ],
  [
    '__typename everywhere',
    '{ __typename t: __typename products { __typename x: __typename warehouse { y: __typename rating } } }',
  ],
  [
    'fragments',
    'query Q { products { ...P ... on Product { count } } } fragment P on Product { name warehouse { ...W } } fragment W on Warehouse { town rating }',
  ],
  [
    'interfaces',
    '{ thing { __typename id ... on Product { name count } } sized { size ... on Box { product { count } } } }',
  ],
  ['lists of lists', '{ odd { name count } }'],
  ['nothing found', '{ product(id: "none") { name count } }'],
  [
    'schema and data',
    '{ __schema { queryType { name } } __type(name: "Kind") { enumValues { name } } products { count } }',
  ],
  ['mutations', 'mutation { a: first(n: 1) b: middle(n: 2) c: second { count name } d: middle(n: 4) }'],
  ['inaccessible enum value', '{ products { id kind } }'],
  ['requires with arguments', '{ products { shipping } }'],
])('%s', (_, query) => {
  it('is answered as by the vendor', async () => {
    const ours = await shop.ask(query);
    const theirs = await shop.askTheirs(query);
    expect(ours.data).toEqual(theirs.data);
    expect(JSON.stringify(ours.data)).toBe(JSON.stringify(theirs.data));
  });
});

it('keeps a required value apart from the one that the client asks for', async () => {
  const { data } = await shop.ask('{ product(id: "p2") { price(currency: "CNY") shipping } }');
  expect(data).toEqual({ product: { price: 30, shipping: 10 } });
});

it('keeps two required values of one field apart', async () => {
  const { data } = await shop.ask('{ product(id: "p2") { price shipping insurance count } }');
  expect(data).toEqual({ product: { price: 30, shipping: 10, insurance: 3000, count: 0 } });
});

it('keeps aliases apart from keys', async () => {
  const { data } = await shop.ask(
    '{ product(id: "p2") { id: name count __typename: id price: name constructor: name __proto__: name } }',
  );
  expect(JSON.stringify(data)).toBe(
    '{"product":{"id":"Lamp","count":0,"__typename":"p2","price":"Lamp","constructor":"Lamp","__proto__":"Lamp"}}',
  );
});

it('decides conditions before it plans', async () => {
  const query =
    'query ($a: Boolean!, $b: Boolean = true) { products @skip(if: $a) { name @include(if: $b) count @skip(if: $b) } }';
  expect((await shop.ask(query, { a: false, b: false })).data).toEqual({ products: [{ count: 4 }, { count: 0 }] });
  expect((await shop.ask(query, { a: false })).data).toEqual({ products: [{ name: 'Broom' }, { name: 'Lamp' }] });
  expect((await shop.ask(query, { a: true })).data).toEqual({});
});

it('keeps operations of one document apart', async () => {
  const query = 'query A { products { id } } query B { products { name } }';
  expect((await shop.ask(query, {}, 'A')).data).toEqual({ products: [{ id: 'p1' }, { id: 'p2' }] });
  expect((await shop.ask(query, {}, 'B')).data).toEqual({ products: [{ name: 'Broom' }, { name: 'Lamp' }] });
});

it('sends variables, with the defaults of the operation', async () => {
  const query = 'query ($id: ID!, $first: Int = 1) { product(id: $id) { reviews(first: $first) { text } } }';
  expect((await shop.ask(query, { id: 'p1' })).data).toEqual({ product: { reviews: [{ text: 'p1 1' }] } });
  expect((await shop.ask(query, { id: 'p1', first: 0 })).data).toEqual({ product: { reviews: [] } });
});

it('refuses variables that do not fit, and a condition that is null', async () => {
  const wrong = await shop.ask('query ($id: ID!) { product(id: $id) { name } }', { id: {} });
  expect(wrong).toEqual({ errors: [{ message: expect.stringContaining('"$id"'), code: 'BAD_USER_INPUT' }] });
  const query = 'query ($a: Boolean = true) { products @skip(if: $a) { name } }';
  const empty = await shop.ask(query, { a: null });
  expect(empty).toEqual({ errors: [{ message: 'Variable "$a" must not be null.', code: 'BAD_USER_INPUT' }] });
});

it('asks the subgraphs of mutations in the order of the client', async () => {
  await shop.ask('mutation { a: first(n: 1) b: middle(n: 2) c: second { count } d: middle(n: 3) }');
  expect(shop.calls.map(({ subgraph }) => subgraph)).toEqual(['catalog', 'stock', 'catalog', 'stock', 'stock']);
});
