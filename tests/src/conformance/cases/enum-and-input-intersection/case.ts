import type { ConformanceCase } from '../../conformance-case';

export const enumAndInputIntersection: ConformanceCase = {
  name: 'enum-and-input-intersection',
  why: 'Of inputs, clients see what all subgraphs accept; of enums that are only answered, everything that any subgraph answers.',
  subgraphs: {
    a: `type Query { a(by: Filter, order: Order = UP): String! colour: Colour } input Filter { name: String size: Int } enum Order { UP DOWN } enum Colour { RED }`,
    b: `type Query { b(by: Filter, order: Order): String! other: Colour } input Filter { name: String depth: Int } enum Order { UP SIDEWAYS } enum Colour { BLUE }`,
  },
  data: () => ({ entities: [], roots: { colour: 'RED', other: 'BLUE' } }),
  resolvers: {
    Query: {
      a: (_: unknown, args: object) => JSON.stringify(args),
      b: (_: unknown, args: object) => JSON.stringify(args),
    },
  },
  operations: [
    {
      query: '{ a(by: { name: "x" }) b colour other }',
      data: { a: '{"by":{"name":"x"},"order":"UP"}', b: '{}', colour: 'RED', other: 'BLUE' },
    },
    {
      query: '{ f: __type(name: "Filter") { inputFields { name } } o: __type(name: "Order") { enumValues { name } } }',
      data: { f: { inputFields: [{ name: 'name' }] }, o: { enumValues: [{ name: 'UP' }] } },
    },
    {
      query: 'query ($o: Order, $f: Filter = { name: null }) { a(order: $o, by: $f) b(order: $o, by: $f) }',
      data: { a: '{"by":{"name":null},"order":"UP"}', b: '{"by":{"name":null}}' },
    },
  ],
};
