import type { ConformanceCase } from '../../conformance-case';

export const errorsOfSeveralFetches: ConformanceCase = {
  name: 'errors-of-several-fetches',
  why: "Each error says where in the client's answer it belongs, through lists, aliases and the places that one entity has.",
  subgraphs: {
    a: `type Query { houses: [House!] rows: [[House]] } type House @key(fields: "id") { id: ID! name: String }`,
    b: `type House @key(fields: "id") { id: ID! open: Int owner: Owner } type Owner @key(fields: "id") { id: ID! }`,
    c: `type Owner @key(fields: "id") { id: ID! phone: String }`,
  },
  data: () => {
    const owner = { __typename: 'Owner', id: 'o', phone: '1' };
    const houses = ['1', '2'].map((id) => ({ __typename: 'House', id, name: `H${id}`, open: 1, owner }));
    return { entities: [...houses, owner], roots: { houses, rows: [[houses[1], null], null] } };
  },
  operations: [
    {
      query: '{ a: houses { b: owner { c: phone } } }',
      failing: ['Owner.phone'],
      data: { a: [{ b: { c: null } }, { b: { c: null } }] },
      errors: [{ path: 'a.0.b.c' }, { path: 'a.1.b.c' }],
    },
    {
      query: '{ rows { open } houses { x: name } }',
      failing: ['House.open', 'House.name'],
      data: { rows: [[{ open: null }, null], null], houses: [{ x: null }, { x: null }] },
      errors: [{ path: 'rows.0.0.open' }, { path: 'houses.0.x' }, { path: 'houses.1.x' }],
    },
    {
      query: '{ houses { name owner { phone } } }',
      down: ['b'],
      data: {
        houses: [
          { name: 'H1', owner: null },
          { name: 'H2', owner: null },
        ],
      },
      errors: [
        { path: 'houses.0.owner', code: 'SUBGRAPH_UNAVAILABLE' },
        { path: 'houses.1.owner', code: 'SUBGRAPH_UNAVAILABLE' },
      ],
      knownFaults: { stock: 'the error of a subgraph that is down has no path' },
    },
    {
      query: '{ x: houses { name } rows { id } }',
      down: ['a'],
      data: { x: null, rows: null },
      errors: [
        { path: 'x', code: 'SUBGRAPH_UNAVAILABLE' },
        { path: 'rows', code: 'SUBGRAPH_UNAVAILABLE' },
      ],
    },
  ],
};
