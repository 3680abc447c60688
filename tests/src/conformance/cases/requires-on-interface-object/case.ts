import type { ConformanceCase } from '../../conformance-case';

export const requiresOnInterfaceObject: ConformanceCase = {
  name: 'requires-on-interface-object',
  why: 'A field of an @interfaceObject requires a field of the interface.',
  subgraphs: {
    a: `type Query { accounts: [Account!]! } interface Account @key(fields: "id") { id: ID! name: String } type Admin implements Account @key(fields: "id") { id: ID! name: String level: Int } type User implements Account @key(fields: "id") { id: ID! name: String }`,
    b: `type Account @key(fields: "id") @interfaceObject { id: ID! name: String @external greeting: String @requires(fields: "name") age: Int }`,
  },
  resolvers: { Account: { greeting: ({ name }: { name: string | null }) => `Hello ${name}` } },
  data: () => {
    const admin = { __typename: 'Admin', id: '1', name: 'A', level: 3, age: 5 };
    const user = { __typename: 'User', id: '2', name: null, age: 6 };
    return { entities: [admin, user], roots: { accounts: [admin, user] } };
  },
  operations: [
    {
      query: '{ accounts { greeting ... on Admin { level age } } }',
      knownFaults: { stock: 'the supergraph does not say that the field is external, so the requirement is left out' },
    },
    {
      query: '{ accounts { ... on Admin { greeting } ...F } } fragment F on User { name hello: greeting }',
      knownFaults: { stock: 'the supergraph does not say that the field is external, so the requirement is left out' },
    },
    { query: '{ accounts { ... on User { age id } __typename } }' },
  ],
};
