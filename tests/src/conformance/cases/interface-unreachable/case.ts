import type { ConformanceCase } from '../../conformance-case';

export const interfaceUnreachable: ConformanceCase = {
  name: 'interface-unreachable',
  why: 'A field of an interface whose types no subgraph on the way knows: nothing can be fetched, and the client must be told.',
  notRandom: 'the single schema knows no type of the interface',
  subgraphs: {
    a: `type Query { sign: Sign fine: Int } interface Sign @key(fields: "id") { id: ID! }`,
    b: `type Query { post: Sign } type Sign @key(fields: "id", resolvable: false) @interfaceObject { id: ID! text: String }`,
  },
  data: () => ({
    entities: [],
    roots: { sign: { __typename: 'Sign', id: '1' }, post: { __typename: 'Sign', id: '2', text: 'T' }, fine: 1 },
  }),
  operations: [
    {
      query: '{ sign { text } }',
      data: null,
      errors: [
        {
          path: '(no path) This operation is valid, but the planner fails over it; write it otherwise. 无法为此操作生成查询计划。',
        },
      ],
      dependsOnPlan: 'the single schema plans nothing',
      knownFaults: { stock: 'it executes an empty plan, and the client gets a null without a reason' },
    },
    {
      query: '{ fine sign { text } }',
      data: { fine: 1, sign: null },
      anyErrors: true,
      dependsOnPlan: 'the single schema plans nothing',
      knownFaults: { stock: 'it gives no reason for the null' },
    },
  ],
};
