import type { ConformanceCase } from '../../conformance-case';

export const requiresLongChain: ConformanceCase = {
  name: 'requires-long-chain',
  why: 'Requirements that rest on each other three and more times, back and forth between two subgraphs and through a third.',
  subgraphs: {
    survey: `type Query { parcels: [Parcel!]! } type Parcel @key(fields: "id") { id: ID! width: Int! zone: String @external depth: Int @requires(fields: "zone") class: String @external tax: Int @requires(fields: "class") owner: Owner @requires(fields: "class") } type Owner @key(fields: "id") { id: ID! name: String }`,
    plan: `type Parcel @key(fields: "id") { id: ID! width: Int! @external zone: String @requires(fields: "width") depth: Int @external class: String @requires(fields: "depth") note: String }`,
    court: `type Parcel @key(fields: "id") { id: ID! tax: Int @external owner: Owner @external zone: String @external ruling: String @requires(fields: "tax zone owner { name }") } type Owner @key(fields: "id") { id: ID! name: String @external }`,
  },
  resolvers: {
    Parcel: {
      zone: ({ width }: { width: number }) => `Z${width}`,
      depth: ({ zone }: { zone: string }) => zone.length,
      class: ({ depth }: { depth: number }) => `C${depth}`,
      tax: ({ class: kind }: { class: string }) => kind.length * 10,
      ruling: ({ tax, zone, owner }: { tax: number; zone: string; owner: { name: string } }) =>
        `${tax} ${zone} ${owner.name}`,
    },
  },
  data: () => {
    const owner = { __typename: 'Owner', id: 'o', name: 'O' };
    const parcels = [1, 23].map((width, index) => ({
      __typename: 'Parcel',
      id: String(index),
      width,
      zone: `Z${width}`,
      depth: `Z${width}`.length,
      class: `C${`Z${width}`.length}`,
      tax: 20,
      owner,
      note: null,
    }));
    return { entities: [owner, ...parcels], roots: { parcels } };
  },
  operations: [
    { query: '{ parcels { zone } }' },
    {
      query: '{ parcels { class } }',
      knownFaults: { stock: 'the planner fetches a field without what it requires' },
    },
    {
      query: '{ parcels { tax } }',
      data: { parcels: [{ tax: 20 }, { tax: 20 }] },
      knownFaults: { stock: 'the planner fetches a field without what it requires' },
    },
    {
      query: '{ parcels { id owner { name } tax class depth zone note } }',
      knownFaults: { stock: 'the planner fetches a field without what it requires' },
    },
    {
      query: '{ parcels { ruling } }',
      data: { parcels: [{ ruling: '20 Z1 O' }, { ruling: '20 Z23 O' }] },
      knownFaults: { stock: 'the planner fetches a field without what it requires' },
    },
  ],
};
