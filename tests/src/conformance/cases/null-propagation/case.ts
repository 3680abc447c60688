import type { ConformanceCase } from '../../conformance-case';

export const nullPropagation: ConformanceCase = {
  name: 'null-propagation',
  why: 'A null that is not allowed takes its parent with it, through lists, up to the first place that may be null, with one reason there.',
  subgraphs: {
    a: `type Query { houses: [House] strict: [House!]! maybe: [House!] nested: [[House!]] } type House @key(fields: "id") { id: ID! }`,
    b: `type House @key(fields: "id") { id: ID! must: Int! may: Int deep: Deep } type Deep { inner: Inner! } type Inner { must: Int! }`,
  },
  data: () => {
    const deep = { __typename: 'Deep', inner: { __typename: 'Inner', must: null } };
    const houses = ['1', '2'].map((id, index) => ({
      __typename: 'House',
      id,
      must: index ? null : 1,
      may: null,
      deep: index ? deep : null,
    }));
    return { entities: houses, roots: { houses, strict: houses, maybe: houses, nested: [houses, [houses[0]], []] } };
  },
  operations: [
    {
      query: '{ houses { id must } }',
      data: { houses: [{ id: '1', must: 1 }, null] },
      errors: [{ path: 'houses.1.must' }],
    },
    {
      query: '{ maybe { must } houses { id } }',
      data: { maybe: null, houses: [{ id: '1' }, { id: '2' }] },
      errors: [{ path: 'maybe.1.must' }],
    },
    { query: '{ strict { must } }', data: null, errors: [{ path: 'strict.1.must' }] },
    {
      query: '{ nested { must } }',
      data: { nested: [null, [{ must: 1 }], []] },
      errors: [{ path: 'nested.0.1.must' }],
    },
    {
      query: '{ houses { may deep { inner { must } } } }',
      data: {
        houses: [
          { may: null, deep: null },
          { may: null, deep: null },
        ],
      },
      errors: [{ path: 'houses.1.deep.inner.must' }],
    },
    {
      query: '{ houses { must id } }',
      failing: ['House.must'],
      data: { houses: [null, null] },
      errors: [
        { path: 'houses.0.must', code: 'FAULT' },
        { path: 'houses.1.must', code: 'FAULT' },
      ],
    },
  ],
};
