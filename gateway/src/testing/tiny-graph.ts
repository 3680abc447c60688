import { GraphQLError } from 'graphql';
import type { TinyContext, TinyDefinition } from './tiny-subgraph';

const houses = [
  { id: 'h1', name: 'Qinhuai Lane 1' },
  { id: 'h2', name: 'Qinhuai Lane 2' },
];

/** Houses; what somebody sent; and fields that not everybody may see. */
export const directory: TinyDefinition = {
  name: 'directory',
  sdl: `
    type Query {
      house(id: ID!): House
      houses: [House!]!
      echo(text: String): String
      whoAsks: String
      fails(code: String, message: String): String
      broken: House
      vault: Vault
      owned: Owned
      open: String
    }
    type Mutation { rename(id: ID!, name: String!): House }
    type House @key(fields: "id") { id: ID! name: String owner: Person nick: String! @requiresScopes(scopes: [["nick"]]) }
    interface Owned { id: ID! label: String }
    type Person implements Owned @key(fields: "id") {
      id: ID!
      label: String @requiresScopes(scopes: [["people", "labels"], ["all"]])
    }
    type Vault @requiresScopes(scopes: [["vault"]]) { code: String }
  `,
  resolvers: {
    Query: {
      house: (_: unknown, { id }: { id: string }) => houses.find((each) => each.id === id) ?? null,
      houses: () => houses,
      echo: (_: unknown, { text }: { text: string }) => text,
      whoAsks: (_: unknown, __: unknown, { viewer }: TinyContext) => viewer.subject,
      fails: (_: unknown, { code, message }: { code: string | null; message: string }) => {
        throw new GraphQLError(message, { extensions: { code, field: 'id', stacktrace: ['at secret.ts:1:1'] } });
      },
      broken: () => ({ id: null }),
      vault: () => ({ code: '0000' }),
      owned: () => ({ __typename: 'Person', id: 'p1', label: 'Wang' }),
      open: () => 'open',
    },
    Mutation: { rename: (_: unknown, { id, name }: { id: string; name: string }) => ({ id, name }) },
    House: {
      __resolveReference: ({ id }: { id: string }) => houses.find((each) => each.id === id) ?? null,
      owner: () => ({ id: 'p1', label: 'Wang' }),
      nick: () => 'the corner house',
    },
  },
};

/** Cases of houses, from a platform whose copies are old. */
export const urban: TinyDefinition = {
  name: 'urban',
  sdl: `
    type Query { openCases: Int }
    type House @key(fields: "id") { id: ID! cases: [String!] }
  `,
  resolvers: {
    Query: { openCases: () => 2 },
    House: {
      cases: ({ id }: { id: string }, _: unknown, { platforms }: TinyContext) => {
        const asOf = id === 'h1' ? '2026-11-22T08:00:00.000Z' : '2026-11-22T07:00:00.000Z';
        platforms.push({ name: 'urban', state: 'STALE', asOf, error: 'PLATFORM_UNAVAILABLE' });
        return [`case of ${id}`];
      },
    },
  },
};

/** Inspections of houses, from a platform that answers. */
export const safety: TinyDefinition = {
  name: 'safety',
  sdl: `
    type Query { inspectors: Int }
    type House @key(fields: "id") { id: ID! inspections: Int }
  `,
  resolvers: {
    Query: { inspectors: () => 7 },
    House: {
      inspections: (_: unknown, __: unknown, { platforms }: TinyContext) => {
        platforms.push({ name: 'safety', state: 'LIVE', asOf: '2026-11-22T09:00:00.000Z', error: null });
        return 3;
      },
    },
  },
};
