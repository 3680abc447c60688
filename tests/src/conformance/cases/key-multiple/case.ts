import type { ConformanceCase } from '../../conformance-case';

export const keyMultiple: ConformanceCase = {
  name: 'key-multiple',
  why: 'Two subgraphs share no key, so a third that has both is asked on the way.',
  subgraphs: {
    people: `type Query { people: [Person!]! } type Person @key(fields: "id") { id: ID! name: String }`,
    cards: `type Person @key(fields: "id") @key(fields: "card") { id: ID! card: String! }`,
    points: `type Person @key(fields: "card") { card: String! points: Int }`,
  },
  data: () => {
    const people = ['1', '2'].map((id) => ({
      __typename: 'Person',
      id,
      name: `P${id}`,
      card: `c${id}`,
      points: Number(id) * 5,
    }));
    return { entities: people, roots: { people } };
  },
  operations: [
    { query: '{ people { points } }', data: { people: [{ points: 5 }, { points: 10 }] } },
    {
      query: '{ people { card: name id: points } }',
      data: {
        people: [
          { card: 'P1', id: 5 },
          { card: 'P2', id: 10 },
        ],
      },
      knownFaults: { stock: 'an alias that is the name of a key is taken for the key' },
    },
  ],
};
