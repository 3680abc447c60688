import {
  type ProductRecord,
  productByUpc,
  productCount,
  type ReviewRecord,
  reviewById,
  reviewsOfProduct,
  reviewsOfUser,
  shippingEstimate,
  type UserRecord,
  userById,
  userCount,
} from './records';

type Resolve = (parent: never, args: never) => unknown;

export type Resolvers = Readonly<Record<string, Readonly<Record<string, Resolve>>>>;

const numbers = (first: number, after: number) =>
  Array.from({ length: first }, (_, index) => String(after + index + 1));

const accountQueries = {
  me: () => userById('1'),
  user: (_: unknown, { id }: { id: string }) => userById(id),
  users: () => numbers(userCount, 0).map(userById),
};

const productQueries = {
  topProducts: (_: unknown, { first }: { first: number }) =>
    numbers(Math.min(first, productCount), 0).map(productByUpc),
  products: (_: unknown, { first, after }: { first: number; after: number }) => numbers(first, after).map(productByUpc),
};

const estimate = ({ price, weight }: ProductRecord) => shippingEstimate(price, weight);

/** Resolvers of each subgraph. */
export const subgraphResolvers = {
  accounts: {
    Query: accountQueries,
    User: { __resolveReference: ({ id }: UserRecord) => userById(id) },
  },
  inventory: {
    Product: {
      // price and weight come from the gateway: what is asked with @requires
      __resolveReference: (known: ProductRecord) => ({ ...known, inStock: productByUpc(known.upc).inStock }),
      shippingEstimate: estimate,
    },
  },
  products: {
    Query: productQueries,
    Product: { __resolveReference: ({ upc }: ProductRecord) => productByUpc(upc) },
  },
  reviews: {
    Review: {
      __resolveReference: ({ id }: ReviewRecord) => reviewById(id),
      product: ({ upc }: ReviewRecord) => ({ upc }),
      author: ({ authorId }: ReviewRecord) => ({ id: authorId, username: userById(authorId).username }),
    },
    User: { __resolveReference: ({ id }: UserRecord) => ({ id }), reviews: reviewsOfUser },
    Product: { reviews: ({ upc }: ProductRecord) => reviewsOfProduct(upc) },
  },
} satisfies Record<string, Resolvers>;

export type SubgraphName = keyof typeof subgraphResolvers;

export const subgraphNames = Object.keys(subgraphResolvers) as SubgraphName[];

/** Resolvers of the same graph as one schema. */
export const wholeResolvers: Resolvers = {
  Query: { ...accountQueries, ...productQueries },
  User: { reviews: reviewsOfUser },
  Product: { shippingEstimate: estimate, reviews: ({ upc }: ProductRecord) => reviewsOfProduct(upc) },
  Review: {
    product: ({ upc }: ReviewRecord) => productByUpc(upc),
    author: ({ authorId }: ReviewRecord) => userById(authorId),
  },
};
