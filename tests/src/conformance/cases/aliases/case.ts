import type { ConformanceCase } from '../../conformance-case';

export const aliases: ConformanceCase = {
  name: 'aliases',
  why: 'An alias may be any name: of a key, of __typename, of what every JavaScript object has.',
  subgraphs: {
    a: `type Query { houses: [House!]! one(id: ID): House } type House @key(fields: "id") { id: ID! name: String }`,
    b: `type House @key(fields: "id") { id: ID! open: Int owner: Owner } type Owner { name: String }`,
  },
  data: () => {
    const houses = ['1', '2'].map((id) => ({
      __typename: 'House',
      id,
      name: `H${id}`,
      open: 3,
      owner: { __typename: 'Owner', name: 'O' },
    }));
    return { entities: houses, roots: { houses } };
  },
  resolvers: {
    Query: {
      one: (_: unknown, { id }: { id?: string }, { data: { entities } }) => entities.find((each) => each.id === id),
    },
  },
  operations: [
    {
      query: '{ houses { id: name open } }',
      data: {
        houses: [
          { id: 'H1', open: 3 },
          { id: 'H2', open: 3 },
        ],
      },
      knownFaults: { stock: 'an alias that is the name of a key is taken for the key' },
    },
    {
      query: '{ houses { id: open name: id open: name } }',
      data: {
        houses: [
          { id: 3, name: '1', open: 'H1' },
          { id: 3, name: '2', open: 'H2' },
        ],
      },
    },
    {
      query: '{ houses { __typename: name open } }',
      data: {
        houses: [
          { __typename: 'H1', open: 3 },
          { __typename: 'H2', open: 3 },
        ],
      },
      knownFaults: { stock: 'an alias __typename is taken for the type' },
    },
    {
      query: '{ houses { t: __typename owner { __typename u: __typename } __typename } q: __typename }',
      data: {
        houses: ['1', '2'].map(() => ({ t: 'House', owner: { __typename: 'Owner', u: 'Owner' }, __typename: 'House' })),
        q: 'Query',
      },
    },
    {
      query: '{ constructor: houses { toString: open hasOwnProperty: owner { valueOf: name } } }',
      data: { constructor: ['1', '2'].map(() => ({ toString: 3, hasOwnProperty: { valueOf: 'O' } })) },
    },
    {
      query: '{ __proto__: one(id: "1") { __proto__: owner { __proto__: name } open } }',
      data: JSON.parse('{"__proto__":{"__proto__":{"__proto__":"O"},"open":3}}'),
    },
    {
      query: '{ x: one(id: "1") { open } y: one(id: "2") { name open } z: one(id: "3") { open } }',
      data: { x: { open: 3 }, y: { name: 'H2', open: 3 }, z: null },
    },
  ],
};
