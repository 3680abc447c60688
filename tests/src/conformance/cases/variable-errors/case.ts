import type { ConformanceCase } from '../../conformance-case';

export const variableErrors: ConformanceCase = {
  name: 'variable-errors',
  why: 'Variables that do not fit their types are refused before any subgraph is asked; what fits reaches the subgraph as it was sent.',
  subgraphs: {
    a: `type Query { find(where: Filter, kinds: [Kind!] = [A], big: Int, when: Stamp): String } input Filter { name: String! = "any" kind: Kind deep: Filter } enum Kind { A B HIDDEN @inaccessible } scalar Stamp`,
  },
  resolvers: { Query: { find: (_: unknown, given: unknown) => JSON.stringify(given) } },
  data: () => {
    return { entities: [], roots: {} };
  },
  operations: [
    { query: 'query ($w: Filter) { find(where: $w) }', variables: { w: { kind: 'A', deep: { name: 'x' } } } },
    { query: 'query ($w: Filter) { find(where: $w) }', variables: { w: { nosuch: 1 } }, data: null, anyErrors: true },
    { query: 'query ($k: [Kind!]) { find(kinds: $k) }', variables: { k: ['A', null] }, data: null, anyErrors: true },
    { query: 'query ($k: [Kind!]) { find(kinds: $k) }', variables: { k: ['HIDDEN'] }, data: null, anyErrors: true },
    { query: 'query ($k: [Kind!]) { find(kinds: $k) }', variables: { k: 'B' } },
    { query: 'query ($b: Int) { find(big: $b) }', variables: { b: 2_147_483_648 }, data: null, anyErrors: true },
    { query: 'query ($b: Int!) { find(big: $b) }', data: null, anyErrors: true },
    { query: 'query ($s: Stamp = { a: [1] }) { find(when: $s) }' },
    {
      query: 'query ($s: Stamp) { find(when: $s) }',
      variables: { s: { __typename: 'x', deep: [[3_000_000_000, null]] } },
    },
  ],
};
