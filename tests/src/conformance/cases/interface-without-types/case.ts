import type { ConformanceCase } from '../../conformance-case';

export const interfaceWithoutTypes: ConformanceCase = {
  name: 'interface-without-types',
  why: 'An interface that nothing implements cannot have a value: null without a reason would hide that, the other fields must not suffer.',
  subgraphs: {
    a: `type Query { nothing: Nothing fine: Int } interface Nothing { id: ID! }`,
    b: `type Query { more: Int elsewhere: Nothing } interface Nothing { id: ID! } type Some implements Nothing { id: ID! note: String }`,
  },
  data: () => ({
    entities: [],
    roots: {
      elsewhere: { __typename: 'Some', id: '2', note: 'n' },
      nothing: { __typename: 'Gone', id: '1' },
      fine: 1,
      more: 2,
    },
  }),
  operations: [
    { query: '{ nothing { id } }', anyErrors: true, data: { nothing: null } },
    { query: '{ fine more nothing { id } }', anyErrors: true, data: { fine: 1, more: 2, nothing: null } },
  ],
};
