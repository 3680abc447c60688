import type { ConformanceCase } from '../../conformance-case';
import type { Thing } from '../../world/world';

export const context: ConformanceCase = {
  name: 'context',
  why: 'A field takes a value from an object far above it; equal entities under different objects are asked for apart.',
  subgraphs: {
    a: `type Query { houses: [House!]! } type House @key(fields: "id") @context(name: "house") { id: ID! currency: String! rooms: [[Room!]] hall: Hall } type Hall { mainRoom: Room }
        type Room @key(fields: "id") { id: ID! price(in: String @fromContext(field: "$house { currency }"), digits: Int): String }`,
    b: `type Room @key(fields: "id") { id: ID! size: Int next: Room }`,
  },
  notServedBy: { stock: 'the context feature is unknown to it' },
  resolvers: {
    Room: {
      // the single schema has no argument for it: there the house of the data counts, which no subgraph is shown
      price: ({ houses }: { houses?: Thing }, given: { in?: string; digits?: number | null }) =>
        `${given.digits ?? 9} ${given.in ?? String(houses?.currency)}`,
    },
  },
  data: () => {
    const houses: Thing[] = ['EUR', 'CNY'].map((currency, index) => ({
      __typename: 'House',
      id: `h${index}`,
      currency,
    }));
    const rooms: Thing[] = ['1', '2', '3'].map((id, index) => ({
      __typename: 'Room',
      id,
      size: 9,
      houses: houses[index % 2],
    }));
    const [first, second, third] = rooms;
    Object.assign(houses[0] as Thing, { rooms: [[first], [third]], hall: { __typename: 'Hall', mainRoom: first } });
    Object.assign(houses[1] as Thing, { rooms: [[second]], hall: { __typename: 'Hall', mainRoom: null } });
    Object.assign(first as Thing, { next: third });
    return { entities: [...houses, ...rooms], roots: { houses } };
  },
  operations: [
    {
      query: '{ houses { rooms { price } } }',
      data: { houses: [{ rooms: [[{ price: '9 EUR' }], [{ price: '9 EUR' }]] }, { rooms: [[{ price: '9 CNY' }]] }] },
    },
    { query: '{ houses { currency: id hall { mainRoom { p: price(digits: 2) size } } rooms { id price size } } }' },
    { query: 'query ($d: Int) { houses { rooms { next { id price(digits: $d) } } } }', variables: { d: 3 } },
    {
      query: '{ houses { rooms { price } } }',
      failing: ['Room.price'],
      errors: [
        { path: 'houses.0.rooms.0.0.price' },
        { path: 'houses.0.rooms.1.0.price' },
        { path: 'houses.1.rooms.0.0.price' },
      ],
    },
  ],
};
