import type { ConformanceCase } from '../../conformance-case';

export const scalars: ConformanceCase = {
  name: 'scalars',
  why: 'Custom scalars carry any JSON untouched; ints beyond 2^31, wrong types and numeric ids are treated as the specification says.',
  subgraphs: {
    a: `type Query { json: [Json] row: Row } scalar Json type Row @key(fields: "id") { id: ID! big: Float }`,
    b: `type Row @key(fields: "id") { id: ID! count: Int! text: String flag: Boolean echo(value: Json): Json } scalar Json`,
  },
  data: () => {
    const row = { __typename: 'Row', id: '7', big: 9_007_199_254_740_991, count: 5, text: 't', flag: true };
    const json = [{ __typename: 'Row', constructor: [1, null, { a: 0.5 }] }, 12_345_678_901, 'text', false, null];
    return { entities: [row], roots: { row, json } };
  },
  resolvers: { Row: { echo: (_: unknown, { value }: { value: unknown }) => value } },
  operations: [
    {
      query: '{ json row { big id } }',
      data: {
        json: [{ __typename: 'Row', constructor: [1, null, { a: 0.5 }] }, 12_345_678_901, 'text', false, null],
        row: { big: 9_007_199_254_740_991, id: '7' },
      },
    },
    {
      query: 'query ($v: Json) { row { echo(value: $v) more: echo(value: { a: [$v, 1] }) } }',
      variables: { v: { __typename: 'X', b: [true] } },
      data: { row: { echo: { __typename: 'X', b: [true] }, more: { a: [{ __typename: 'X', b: [true] }, 1] } } },
    },
    {
      query: '{ row { id } }',
      tampers: { a: () => ({ row: { __typename: 'Row', id: 7 } }) },
      data: { row: { id: '7' } },
      knownFaults: { stock: 'a number comes out as the number, although an ID is text' },
    },
    {
      query: '{ row { count } }',
      tampers: { b: () => ({ _entities: [{ count: 3_000_000_000 }] }) },
      data: { row: null },
      errors: [{ path: 'row.count' }],
      knownFaults: { stock: 'the range of an Int is not checked' },
    },
    {
      query: '{ row { text flag } }',
      tampers: { b: () => ({ _entities: [{ text: { a: 1 }, flag: 'yes' }] }) },
      data: { row: { text: null, flag: null } },
      errors: [{ path: 'row.text' }, { path: 'row.flag' }],
    },
  ],
};
