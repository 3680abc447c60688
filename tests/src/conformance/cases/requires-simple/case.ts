import type { ConformanceCase } from '../../conformance-case';

interface Parcel {
  readonly weight: number | null;
  readonly price?: number;
}

export const requiresSimple: ConformanceCase = {
  name: 'requires-simple',
  why: "A field needs another subgraph's value, also when it is null, when it is conditional, and when its name is taken by an alias.",
  subgraphs: {
    store: `type Query { parcels: [Parcel!]! } type Parcel @key(fields: "id") { id: ID! weight: Int price: Int }`,
    post: `type Parcel @key(fields: "id") { id: ID! weight: Int @external price: Int @external postage: Int @requires(fields: "weight") insurance: Int @requires(fields: "price weight") label: String }`,
  },
  data: () => {
    const parcels = [3, null].map((weight, index) => ({
      __typename: 'Parcel',
      id: String(index),
      weight,
      price: 10,
      label: `L${index}`,
    }));
    return { entities: parcels, roots: { parcels } };
  },
  resolvers: {
    Parcel: {
      postage: ({ weight }: Parcel) => (weight === null ? -1 : weight * 2),
      insurance: ({ weight, price = 0 }: Parcel) => (weight ?? 0) + price,
    },
  },
  operations: [
    { query: '{ parcels { postage } }', data: { parcels: [{ postage: 6 }, { postage: -1 }] } },
    {
      query: '{ parcels { weight: label postage price: id } }',
      data: {
        parcels: [
          { weight: 'L0', postage: 6, price: '0' },
          { weight: 'L1', postage: -1, price: '1' },
        ],
      },
    },
    {
      query: 'query ($f: Boolean!) { parcels { weight @include(if: $f) postage insurance } }',
      variables: { f: false },
      data: {
        parcels: [
          { postage: 6, insurance: 13 },
          { postage: -1, insurance: 10 },
        ],
      },
    },
    {
      query: 'query ($f: Boolean!) { parcels { weight @skip(if: $f) postage @skip(if: $f) label } }',
      variables: { f: true },
      data: { parcels: [{ label: 'L0' }, { label: 'L1' }] },
      knownFaults: { stock: 'a required field that a condition leaves out drops the whole entity' },
    },
  ],
};
