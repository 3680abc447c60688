import type { ConformanceCase } from '../../conformance-case';

export const oddSubgraphAnswers: ConformanceCase = {
  name: 'odd-subgraph-answers',
  why: 'A subgraph that answers another shape than it was asked for harms only its own fields, never the process or other objects.',
  subgraphs: {
    a: `type Query { houses: [House] } type House @key(fields: "id") { id: ID! name: String }`,
    b: `type House @key(fields: "id") { id: ID! open: Int tags: [String!] kind: Kind owner: Owner } enum Kind { A B } type Owner { name: String }`,
  },
  data: () => {
    const houses = ['1', '2'].map((id) => ({
      __typename: 'House',
      id,
      name: `H${id}`,
      open: 1,
      tags: ['t'],
      kind: 'A',
      owner: { __typename: 'Owner', name: 'O' },
    }));
    return { entities: houses, roots: { houses } };
  },
  operations: [
    {
      query: '{ houses { name open } }',
      tampers: { b: () => ({ _entities: [{ open: 5 }] }) },
      data: {
        houses: [
          { name: 'H1', open: null },
          { name: 'H2', open: null },
        ],
      },
      errors: [{ path: 'houses.0.open' }, { path: 'houses.1.open' }],
      knownFaults: { stock: 'the error of a wrong number of entities has no path' },
    },
    {
      query: '{ houses { name tags kind } }',
      tampers: {
        b: () => ({
          _entities: [
            { tags: 'x', kind: 'C' },
            { tags: [1, null], kind: 'B' },
          ],
        }),
      },
      data: {
        houses: [
          { name: 'H1', tags: null, kind: null },
          { name: 'H2', tags: null, kind: 'B' },
        ],
      },
      anyErrors: true,
      knownFaults: { stock: 'text in place of a list throws away the whole answer' },
    },
    {
      query: '{ houses { name owner { name } } }',
      tampers: { b: () => ({ _entities: [{ owner: 'x' }, { owner: [] }] }) },
      data: {
        houses: [
          { name: 'H1', owner: null },
          { name: 'H2', owner: null },
        ],
      },
      anyErrors: true,
      knownFaults: { stock: 'text in place of an object throws away the whole answer' },
    },
    {
      query: '{ houses { name owner { name } } }',
      tampers: {
        b: () =>
          JSON.parse('{"_entities":[{"__proto__":{"owner":{"name":"bad"}}},{"owner":{"__proto__":{"name":"bad"}}}]}'),
      },
      data: {
        houses: [
          { name: 'H1', owner: null },
          { name: 'H2', owner: { name: null } },
        ],
      },
      mayHaveErrors: true,
    },
  ],
};
