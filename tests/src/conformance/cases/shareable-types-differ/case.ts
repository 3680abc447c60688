import type { ConformanceCase } from '../../conformance-case';
import type { Thing } from '../../world/world';

export const shareableTypesDiffer: ConformanceCase = {
  name: 'shareable-types-differ',
  why: 'Members of a union have fields of the same name whose types differ in nullability and in name; each subgraph answers its own.',
  subgraphs: {
    a: `type Query { users: [User!]! @shareable accounts: [Account!]! } union Account = User | Admin type User @key(fields: "id") { id: ID! name: String @shareable similar: [User] } type Admin { id: ID name: String! @shareable similar: [Admin!] }`,
    b: `type Query { users: [User!]! @shareable } type User @key(fields: "id") { id: ID! name: String! @shareable mail: String } type Admin { name: String! @shareable }`,
  },
  data: () => {
    const user: Thing = { __typename: 'User', id: '1', name: 'U', mail: 'm' };
    const admin: Thing = { __typename: 'Admin', id: null, name: 'A' };
    user.similar = [user, null];
    admin.similar = [admin];
    return { entities: [user], roots: { users: [user], accounts: [admin, user] } };
  },
  operations: [
    {
      query:
        '{ accounts { ... on User { id name similar { mail } } ... on Admin { i: id n: name s: similar { name } } } }',
    },
    {
      query:
        '{ users { id name mail } accounts { __typename ... on Admin { admin: name } ... on User { user: name } } }',
    },
    {
      query: '{ users { similar { id } mail } accounts { __typename } }',
      tampers: { a: (data) => ({ ...data, users: 'text' }) },
      data: { users: [{ similar: null, mail: 'm' }], accounts: [{ __typename: 'Admin' }, { __typename: 'User' }] },
      errors: [{ path: 'users.0.similar', code: 'SUBGRAPH_UNAVAILABLE' }],
      knownFaults: { stock: 'gives no reason for the null' },
    },
    {
      query: '{ users { mail similar { id } } }',
      tampers: { b: () => ({ users: 7 }) },
      data: { users: [{ mail: null, similar: [{ id: '1' }, null] }] },
      errors: [{ path: 'users.0.mail', code: 'SUBGRAPH_UNAVAILABLE' }],
      knownFaults: { stock: 'gives no reason for the null' },
    },
    {
      query: '{ users { mail similar { id } } }',
      tampers: { b: () => ({ users: [{ mail: 'x' }, { mail: 'y' }] }) },
      data: { users: [{ mail: null, similar: [{ id: '1' }, null] }] },
      errors: [{ path: 'users.0.mail', code: 'SUBGRAPH_UNAVAILABLE' }],
      knownFaults: { stock: 'gives no reason for the null' },
    },
  ],
};
