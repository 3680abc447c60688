import type { ConformanceCase } from '../../conformance-case';

export const interfaceObjectSharedField: ConformanceCase = {
  name: 'interface-object-shared-field',
  why: 'A field that one subgraph has of one type of an interface only, and another of the whole interface as an @interfaceObject; of the type, the first is asked.',
  notRandom: 'the two subgraphs answer differently on purpose',
  subgraphs: {
    a: `type Query { all: [Permit] } interface Permit @key(fields: "id") { id: ID! } type Stall implements Permit @key(fields: "id") { id: ID! size: Int isOpen: Boolean @shareable } type Works implements Permit @key(fields: "id") { id: ID! }`,
    b: `type Query { permits: [Permit!]! } type Permit @key(fields: "id") @interfaceObject { id: ID! holder: String checks: [Check!]! } type Check { on: Int! }`,
    c: `type Permit @key(fields: "id") @interfaceObject { id: ID! isOpen: Boolean @shareable }`,
  },
  resolvers: { Stall: { isOpen: () => true }, Permit: { isOpen: () => false } },
  data: () => {
    const permits = ['Stall', 'Works'].map((__typename, index) => ({
      __typename,
      id: String(index),
      size: 3,
      holder: `H${index}`,
      checks: [{ __typename: 'Check', on: 7 }],
    }));
    return { entities: permits, roots: { permits, all: permits.slice(1) } };
  },
  operations: [
    { query: '{ permits { ... on Stall { isOpen } } }', data: { permits: [{ isOpen: true }, {}] } },
    {
      query: '{ permits { id ... on Stall { isOpen holder size } __typename } }',
      data: {
        permits: [
          { id: '0', isOpen: true, holder: 'H0', size: 3, __typename: 'Stall' },
          { id: '1', __typename: 'Works' },
        ],
      },
    },
    {
      query: '{ all { ... on Stall { checks { on } } holder } }',
      failing: ['Check.on'],
      data: { all: [{ holder: null }] },
      errors: [{ path: 'all.0.holder', code: 'FAULT' }],
      dependsOnPlan: 'checks are asked of every permit, and their failure takes the holder with it',
      knownFaults: { stock: 'it gives no reason for the null' },
    },
  ],
};
