import type { ConformanceCase } from '../../conformance-case';

export const interfaceOneImplementation: ConformanceCase = {
  name: 'interface-one-implementation',
  why: 'With one implementation the planner leaves __typename out; fragments must hold all the same.',
  subgraphs: {
    a: `type Query { animals: [Animal!]! } interface Animal { name: String } type Cat implements Animal @key(fields: "id") { id: ID! name: String }`,
    b: `type Cat @key(fields: "id") { id: ID! lives: Int }`,
  },
  data: () => {
    const cats = ['1', '2'].map((id) => ({ __typename: 'Cat', id, name: `C${id}`, lives: 9 }));
    return { entities: cats, roots: { animals: cats } };
  },
  operations: [
    { query: '{ animals { ... on Cat { name } } }', data: { animals: [{ name: 'C1' }, { name: 'C2' }] } },
    {
      query: '{ animals { ... on Animal { ... on Cat { lives } } } }',
      data: { animals: [{ lives: 9 }, { lives: 9 }] },
    },
    {
      query: '{ animals { t: __typename ...F } } fragment F on Cat { lives ... on Animal { name } }',
      data: {
        animals: [
          { t: 'Cat', lives: 9, name: 'C1' },
          { t: 'Cat', lives: 9, name: 'C2' },
        ],
      },
    },
  ],
};
