import type { ConformanceCase } from '../../conformance-case';

export const interfaceObjectNotResolvable: ConformanceCase = {
  name: 'interface-object-not-resolvable',
  why: 'A subgraph refers to an interface by a key that it cannot resolve itself; two others know the interface and its fields.',
  subgraphs: {
    a: `type Query { accounts: [Account!]! } interface Account @key(fields: "id") { id: ID! name: String } type Admin implements Account @key(fields: "id") { id: ID! name: String level: Int } type User implements Account @key(fields: "id") { id: ID! name: String }`,
    b: `type Account @key(fields: "id") @interfaceObject { id: ID! age: Int }`,
    c: `type Query { owner: Account } type Account @key(fields: "id", resolvable: false) @interfaceObject { id: ID! }`,
  },
  data: () => {
    const admin = { __typename: 'Admin', id: '1', name: 'A', level: 3, age: 5 };
    const user = { __typename: 'User', id: '2', name: null, age: 6 };
    return { entities: [admin, user], roots: { accounts: [admin, user], owner: user } };
  },
  operations: [
    { query: '{ owner { id name age __typename } }' },
    { query: '{ owner { age ... on User { name } ... on Admin { level } } accounts { id age } }' },
    { query: '{ owner { ... on Admin { level } id } }', data: { owner: { id: '2' } } },
    { query: '{ owner { ... on User { age } } }' },
  ],
};
