import type { ConformanceCase } from '../../conformance-case';

interface Room {
  readonly size: { readonly area: number; readonly sides: readonly { readonly length: number }[] } | null;
}

export const requiresNested: ConformanceCase = {
  name: 'requires-nested',
  why: 'A requirement inside objects and lists of another subgraph, and one that rests on another requirement.',
  subgraphs: {
    a: `type Query { rooms: [Room!]! } type Room @key(fields: "id") { id: ID! size: Size } type Size { area: Float! sides: [Side!]! colour: String } type Side { length: Int! }`,
    b: `type Room @key(fields: "id") { id: ID! size: Size @external volume: Float @requires(fields: "size { area sides { length } }") }
        type Size { area: Float! @external sides: [Side!]! @external } type Side { length: Int! @external }`,
    c: `type Room @key(fields: "id") { id: ID! volume: Float @external heating: String @requires(fields: "volume") }`,
  },
  data: () => {
    const rooms = ['1', '2'].map((id) => ({
      __typename: 'Room',
      id,
      size:
        id === '2'
          ? null
          : {
              __typename: 'Size',
              area: 2.5,
              colour: 'red',
              sides: [
                { __typename: 'Side', length: 2 },
                { __typename: 'Side', length: 4 },
              ],
            },
      volume: id === '2' ? 0 : 15,
    }));
    return { entities: rooms, roots: { rooms } };
  },
  resolvers: {
    Room: {
      volume: ({ size }: Room) => (size ? size.area * size.sides.reduce((sum, { length }) => sum + length, 0) : 0),
      heating: ({ volume }: { volume: number }) => `${volume} W`,
    },
  },
  operations: [
    { query: '{ rooms { volume } }', data: { rooms: [{ volume: 15 }, { volume: 0 }] } },
    {
      query: '{ rooms { heating size { colour } } }',
      data: {
        rooms: [
          { heating: '15 W', size: { colour: 'red' } },
          { heating: '0 W', size: null },
        ],
      },
    },
  ],
};
