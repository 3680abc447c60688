import type { ConformanceCase } from '../../conformance-case';
import type { WorldContext } from '../../world/world';

function add({ data: { roots } }: WorldContext, text: string): object {
  roots.written = `${roots.written}${text}`;
  return { __typename: 'Note', id: '1', written: roots.written };
}

export const mutationsInOrder: ConformanceCase = {
  name: 'mutations-in-order',
  why: "Mutations run one after the other in the client's order, also across subgraphs, and each sees what the one before has done.",
  subgraphs: {
    a: `type Query { written: String } type Mutation { a(text: String! = "A"): Note } type Note @key(fields: "id") { id: ID! written: String @shareable }`,
    b: `type Mutation { b(text: String!): Note fails: Note } type Note @key(fields: "id") { id: ID! written: String @shareable length: Int }`,
  },
  data: () => ({ entities: [{ __typename: 'Note', id: '1', length: 3 }], roots: { written: '' } }),
  resolvers: {
    Mutation: {
      a: (_: unknown, { text }: { text: string }, context) => add(context, text),
      b: (_: unknown, { text }: { text: string }, context) => add(context, text),
    },
    Note: { length: () => 3 },
  },
  operations: [
    {
      query: 'mutation { one: a { written } two: b(text: "B") { written } three: a(text: "C") { written length } }',
      data: { one: { written: 'A' }, two: { written: 'AB' }, three: { written: 'ABC', length: 3 } },
    },
    {
      query: 'mutation { b(text: "1") { written } fails { id } a { written } }',
      failing: ['Mutation.fails'],
      data: { b: { written: '1' }, fails: null, a: { written: '1A' } },
      errors: [{ path: 'fails', code: 'FAULT' }],
    },
    {
      query: 'mutation ($s: Boolean!) { a { written } b(text: "x") @skip(if: $s) { written } c: a { written } }',
      variables: { s: true },
      data: { a: { written: 'A' }, c: { written: 'AA' } },
    },
    {
      query: 'mutation { ...{ fails { length } } a { id } ...{ b(text: "1") { written } } }',
      data: { fails: null, a: { id: '1' }, b: { written: 'A1' } },
      knownFaults: { stock: 'the planner takes fragments for one, in the place of the first' },
    },
    {
      query:
        'mutation { ...F a { id } ... on Mutation { e: b(text: "2") { written } ...G } } fragment F on Mutation { b(text: "1") { id } ... { c: a { id } } } fragment G on Mutation { d: a { written length } }',
      data: {
        b: { id: '1' },
        c: { id: '1' },
        a: { id: '1' },
        e: { written: '1AA2' },
        d: { written: '1AA2A', length: 3 },
      },
    },
    {
      query: 'mutation { a { id } b(text: "1") { length } c: b(text: "2") { written } }',
      down: ['a'],
      data: { a: null, b: { length: 3 }, c: { written: '12' } },
      errors: [{ path: 'a' }],
    },
    {
      query: 'mutation { b(text: "1") { id } a { written } }',
      down: ['b'],
      dependsOnPlan: 'either subgraph may be asked for what was written',
      data: { b: null, a: { written: 'A' } },
      errors: [{ path: 'b' }],
    },
  ],
};
