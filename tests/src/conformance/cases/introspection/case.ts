import type { ConformanceCase } from '../../conformance-case';

export const introspection: ConformanceCase = {
  name: 'introspection',
  why: 'The schema is asked together with data, with aliases and variables, and shows nothing of federation.',
  subgraphs: {
    a: `type Query { houses: [House!]! "said" old(x: Int = 3): Int @deprecated(reason: "new") } type House @key(fields: "id") { id: ID! name: String free: Boolean }`,
    b: `type House @key(fields: "id") { id: ID! open: Int }`,
  },
  data: () => ({ entities: [], roots: { houses: [], old: 1 } }),
  operations: [
    { query: '{ old s: __schema { queryType { name } mutationType { name } } __typename }' },
    {
      query:
        'query ($n: String!, $d: Boolean = true) { __type(name: $n) { name fields(includeDeprecated: $d) { name description isDeprecated args { name defaultValue type { name } } } } none: __type(name: "Entity") { name } }',
      variables: { n: 'Query' },
      data: {
        __type: {
          name: 'Query',
          fields: [
            { name: 'houses', description: null, isDeprecated: false, args: [] },
            {
              name: 'old',
              description: 'said',
              isDeprecated: true,
              args: [{ name: 'x', defaultValue: '3', type: { name: 'Int' } }],
            },
          ],
        },
        none: null,
      },
    },
    { query: '{ __schema { types { name } } }' },
  ],
};
