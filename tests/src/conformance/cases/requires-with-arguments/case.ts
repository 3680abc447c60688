import type { ConformanceCase } from '../../conformance-case';

interface Post {
  readonly comments: readonly string[];
}

export const requiresWithArguments: ConformanceCase = {
  name: 'requires-with-arguments',
  why: "A required field with arguments is not the client's own field with other arguments, and two requirements with different ones are two.",
  subgraphs: {
    a: `type Query { posts: [Post!]! } type Post @key(fields: "id") { id: ID! comments(limit: Int!): [String!]! }`,
    b: `type Post @key(fields: "id") { id: ID! comments(limit: Int!): [String!]! @external
          latest: String @requires(fields: "comments(limit: 3)") hottest: String @requires(fields: "comments(limit: 2)") }`,
  },
  data: () => {
    const posts = ['1', '2'].map((id) => ({
      __typename: 'Post',
      id,
      all: ['a', 'b', 'c', 'd'].map((each) => each + id),
    }));
    return { entities: posts, roots: { posts } };
  },
  resolvers: {
    Post: {
      comments: ({ all }: { all: readonly string[] }, { limit }: { limit: number }) => all.slice(0, limit),
      latest: ({ comments, all }: Post & { all: readonly string[] }) => (comments ?? all.slice(0, 3)).at(-1),
      hottest: ({ comments, all }: Post & { all: readonly string[] }) => (comments ?? all.slice(0, 2)).at(-1),
    },
  },
  operations: [
    { query: '{ posts { latest } }', data: { posts: [{ latest: 'c1' }, { latest: 'c2' }] } },
    {
      query: '{ posts { comments(limit: 1) latest } }',
      data: {
        posts: [
          { comments: ['a1'], latest: 'c1' },
          { comments: ['a2'], latest: 'c2' },
        ],
      },
      knownFaults: { stock: 'the client gets the list that was fetched for the requirement' },
    },
    {
      query: '{ posts { latest hottest } }',
      data: {
        posts: [
          { latest: 'c1', hottest: 'b1' },
          { latest: 'c2', hottest: 'b2' },
        ],
      },
      knownFaults: { stock: 'two requirements of one field with different arguments collapse into one' },
    },
    {
      query: 'query ($n: Int!) { posts { hottest comments(limit: $n) more: comments(limit: 4) latest } }',
      variables: { n: 0 },
      knownFaults: { stock: "required field with arguments collides with the client's own" },
    },
  ],
};
