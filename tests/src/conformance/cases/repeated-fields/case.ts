import type { ConformanceCase } from '../../conformance-case';

export const repeatedFields: ConformanceCase = {
  name: 'repeated-fields',
  why: 'A field that is named several times is one field with everything that was asked of it; lists are merged, not strung together.',
  subgraphs: {
    a: `type Query { houses(first: Int): [House!]! } type House @key(fields: "id") { id: ID! name: String rooms: [[Room]!] } type Room { name: String size: Int }`,
    b: `type House @key(fields: "id") { id: ID! cases: [Case!]! } type Case { text: String open: Boolean }`,
  },
  data: () => {
    const room = { __typename: 'Room', name: 'R', size: 4 };
    const house = {
      __typename: 'House',
      id: '1',
      name: 'H',
      rooms: [[room, null], []],
      cases: [{ __typename: 'Case', text: 'c', open: true }],
    };
    return { entities: [house], roots: { houses: [house, house] } };
  },
  operations: [
    {
      query:
        'query ($n: Int) { houses(first: $n) { rooms { name } cases { text } } ...F ... on Query { houses(first: $n) { cases { open } } } } fragment F on Query { houses(first: $n) { rooms { size name } id } }',
      data: {
        houses: ['1', '1'].map((id) => ({
          rooms: [[{ name: 'R', size: 4 }, null], []],
          cases: [{ text: 'c', open: true }],
          id,
        })),
      },
    },
  ],
};
