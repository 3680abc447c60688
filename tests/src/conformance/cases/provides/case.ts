import type { ConformanceCase } from '../../conformance-case';

export const provides: ConformanceCase = {
  name: 'provides',
  why: 'A subgraph that provides a field at one path must not be asked for it at another.',
  subgraphs: {
    a: `type Query { reviews: [Review!]! any: User } type Review { by: User! @provides(fields: "name") } type User @key(fields: "id") { id: ID! name: String @external }`,
    b: `type User @key(fields: "id") { id: ID! name: String @shareable age: Int }`,
  },
  data: () => {
    const users = ['1', '2'].map((id) => ({ __typename: 'User', id, name: `U${id}`, age: 30 }));
    return { entities: users, roots: { reviews: users.map((by) => ({ __typename: 'Review', by })), any: users[0] } };
  },
  operations: [
    {
      query: '{ reviews { by { name } } any { name } }',
      data: { reviews: [{ by: { name: 'U1' } }, { by: { name: 'U2' } }], any: { name: 'U1' } },
    },
    {
      query: '{ reviews { by { name age } } }',
      down: ['b'],
      dependsOnPlan: 'the single schema does not know that a provides the name',
      data: { reviews: [{ by: { name: 'U1', age: null } }, { by: { name: 'U2', age: null } }] },
      errors: [{ path: 'reviews.0.by.age' }, { path: 'reviews.1.by.age' }],
      knownFaults: { stock: 'the error of a subgraph that is down has no path' },
    },
  ],
};
