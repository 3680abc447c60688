import type { ConformanceCase } from '../../conformance-case';

export const requiresChain: ConformanceCase = {
  name: 'requires-chain',
  why: 'A requirement needs a field that itself has a requirement, back and forth between subgraphs, through an interface and in fragments.',
  subgraphs: {
    a: `type Query { posts: [Post!]! } type Post @key(fields: "id") { id: ID! isNew: Boolean! @external isGood: Boolean! @requires(fields: "isNew") by: Author } interface Author { id: ID! name: String } type Staff implements Author @key(fields: "id") { id: ID! name: String } type Guest implements Author @key(fields: "id") { id: ID! name: String email: String }`,
    b: `type Post @key(fields: "id") { id: ID! by: Author @external isNew: Boolean! @requires(fields: "by { id name ... on Guest { email } }") } interface Author { id: ID! name: String } type Staff implements Author @key(fields: "id") { id: ID! name: String @external } type Guest implements Author @key(fields: "id") { id: ID! name: String @external email: String @external }`,
  },
  resolvers: {
    Post: {
      isNew: ({ by }: { by: { email?: string } }) => by.email !== undefined,
      isGood: ({ isNew }: { isNew: boolean }) => !isNew,
    },
  },
  data: () => {
    const staff = { __typename: 'Staff', id: 's', name: 'S' };
    const guest = { __typename: 'Guest', id: 'g', name: 'G', email: 'g@x' };
    const posts = [staff, guest].map((by, index) => ({
      __typename: 'Post',
      id: String(index),
      by,
      isNew: index === 1,
      isGood: index === 0,
    }));
    return { entities: [staff, guest, ...posts], roots: { posts } };
  },
  operations: [
    { query: '{ posts { isGood } }' },
    { query: '{ posts { isGood isNew by { __typename name } } }' },
    {
      query:
        'query ($y: Boolean!) { posts { isNew @include(if: $y) isGood by { ... on Guest { email @include(if: $y) } } } }',
      variables: { y: false },
    },
  ],
};
