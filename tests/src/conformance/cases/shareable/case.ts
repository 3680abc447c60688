import type { ConformanceCase } from '../../conformance-case';

export const shareable: ConformanceCase = {
  name: 'shareable',
  why: 'A value type without a key, of which each subgraph knows a part; only the one that made the object can say more of it.',
  subgraphs: {
    a: `type Query { there: Point @shareable } type Point @shareable { x: Int! y: Int! }`,
    b: `type Query { there: Point @shareable origin: Point } type Point @shareable { x: Int! y: Int! label: String }`,
  },
  data: () => {
    const point = { __typename: 'Point', x: 1, y: 2, label: 'L' };
    return { entities: [], roots: { there: point, origin: point } };
  },
  operations: [
    {
      query: '{ there { x label } origin { y label } }',
      data: { there: { x: 1, label: 'L' }, origin: { y: 2, label: 'L' } },
    },
  ],
};
