import type { TinyContext, TinyDefinition } from '../../testing/tiny-subgraph';

const names = new Map<string, string>();

/** Houses by id, with names that can be changed. */
export const houses: TinyDefinition = {
  name: 'houses',
  sdl: `
    type Query { houses(ids: [ID!]!): [House!]! street: String me: String }
    type Mutation { rename(id: ID!, name: String!): House }
    type House @key(fields: "id") { id: ID! name: String }
  `,
  resolvers: {
    Query: {
      houses: (_: unknown, { ids }: { ids: string[] }) => ids.map((id) => ({ id })),
      street: () => 'Qinhuai Lane',
      me: (_: unknown, __: unknown, { viewer }: TinyContext) => viewer.subject,
    },
    Mutation: {
      rename: (_: unknown, { id, name }: { id: string; name: string }) => {
        names.set(id, name);
        return { id };
      },
    },
    House: { name: ({ id }: { id: string }) => names.get(id) ?? `house ${id}` },
  },
};

/** Cases of houses, partly such as depend on who asks. */
export const cases: TinyDefinition = {
  name: 'cases',
  sdl: `
    type Query { total: Int }
    type House @key(fields: "id") { id: ID! cases(status: String): [String!] mine: String owner: Person fails: String }
    type Person { name: String }
  `,
  resolvers: {
    Query: { total: () => 2 },
    House: {
      cases: ({ id }: { id: string }, { status }: { status?: string }) => [`${status ?? 'any'} of ${id}`],
      mine: ({ id }: { id: string }, _: unknown, { viewer }: TinyContext) => `${id} for ${viewer.subject}`,
      owner: ({ id }: { id: string }) => ({ name: `owner of ${id}` }),
      fails: () => {
        throw new TypeError('no');
      },
    },
  },
};
