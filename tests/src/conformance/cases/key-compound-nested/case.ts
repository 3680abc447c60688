import type { ConformanceCase } from '../../conformance-case';

export const keyCompoundNested: ConformanceCase = {
  name: 'key-compound-nested',
  why: 'A key of several fields, one of them inside another object.',
  subgraphs: {
    wishes: `type Query { wishes: [Wish!]! } type Wish @key(fields: "text of { id }") { text: String! of: Person! } type Person @key(fields: "id") { id: ID! }`,
    costs: `type Wish @key(fields: "text of { id }") { text: String! of: Person! cost: Float } type Person @key(fields: "id") { id: ID! name: String }`,
  },
  data: () => {
    const people = ['1', '2'].map((id) => ({ __typename: 'Person', id, name: `P${id}` }));
    const wishes = people.map((of, index) => ({ __typename: 'Wish', text: 'bike', of, cost: index + 0.5 }));
    return { entities: [...people, ...wishes], roots: { wishes } };
  },
  operations: [
    { query: '{ wishes { cost } }', data: { wishes: [{ cost: 0.5 }, { cost: 1.5 }] } },
    {
      query: '{ wishes { of { name } cost } }',
      data: {
        wishes: [
          { of: { name: 'P1' }, cost: 0.5 },
          { of: { name: 'P2' }, cost: 1.5 },
        ],
      },
    },
  ],
};
