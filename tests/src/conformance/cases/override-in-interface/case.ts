import type { ConformanceCase } from '../../conformance-case';

export const overrideInInterface: ConformanceCase = {
  name: 'override-in-interface',
  why: 'A field that moved is asked by an interface, is required by another field, and its old subgraph may be away.',
  subgraphs: {
    a: `type Query { feed: [Post!] one: Post } interface Post { id: ID! at: String! } type ImagePost implements Post @key(fields: "id") { id: ID! at: String! url: String }`,
    b: `type Query { others: [Post] } interface Post { id: ID! at: String! } type ImagePost implements Post @key(fields: "id") { id: ID! at: String! @override(from: "a") } type TextPost implements Post @key(fields: "id") { id: ID! at: String! text: String }`,
    c: `type ImagePost @key(fields: "id") { id: ID! at: String! @external age: String @requires(fields: "at") }`,
  },
  refuses: ['a.ImagePost.at'],
  resolvers: { ImagePost: { age: ({ at }: { at: string }) => `since ${at}` } },
  data: () => {
    const image = { __typename: 'ImagePost', id: '1', at: '2026', url: 'u' };
    const text = { __typename: 'TextPost', id: '2', at: '2025', text: 't' };
    return { entities: [image, text], roots: { feed: [image], one: image, others: [text, null, image] } };
  },
  operations: [
    { query: '{ feed { id at } one { at ... on ImagePost { url age } } }' },
    {
      query:
        '{ others { at __typename ... on ImagePost { url } ... on TextPost { text } } feed { ... on ImagePost { age at } } }',
    },
  ],
};
