import type { ConformanceCase } from '../../conformance-case';

export const interfaceObjectSupertype: ConformanceCase = {
  name: 'interface-object-supertype',
  why: 'A fragment on an interface above the one that a subgraph knows only as an @interfaceObject.',
  subgraphs: {
    media: `type Query { one: Node } interface Node { id: ID! } interface Media implements Node @key(fields: "id") { id: ID! title: String }
            type Book implements Media & Node @key(fields: "id") { id: ID! title: String }`,
    stars: `type Query { best: Media } type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int! }`,
  },
  data: () => {
    const book = { __typename: 'Book', id: '1', title: 'B', stars: 4 };
    return { entities: [book], roots: { one: book, best: book } };
  },
  operations: [
    {
      query: '{ best { ... on Node { id } } }',
      data: { best: { id: '1' } },
      knownFaults: { stock: 'the planner finds no edge for __typename' },
    },
    {
      query: '{ best { stars ... on Node { ... on Media { title } } } }',
      data: { best: { stars: 4, title: 'B' } },
      knownFaults: { stock: 'the planner finds no edge for __typename' },
    },
  ],
};
