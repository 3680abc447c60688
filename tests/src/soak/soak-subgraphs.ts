import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { compose } from '@onegrid/schema';
import { graphql, parse } from 'graphql';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

const houses = Array.from({ length: 40 }, (_, index) => ({ id: `h${index}`, name: `House ${index}` }));

const sdls = {
  houses: `${link} type Query { houses(first: Int = 10): [House!]! house(id: ID!): House } type Mutation { rename(id: ID!, name: String!): House } type House @key(fields: "id") { id: ID! name: String }`,
  cases: `${link} type House @key(fields: "id") { id: ID! open: Int cases(first: Int = 3): [Case!] } type Case { no: Int! text: String }`,
};

const roots = {
  houses: {
    Query: {
      houses: (_: unknown, { first }: { first: number }) => houses.slice(0, first),
      house: (_: unknown, { id }: { id: string }) => houses.find((each) => each.id === id) ?? null,
    },
    Mutation: { rename: (_: unknown, { id, name }: { id: string; name: string }) => ({ id, name }) },
  },
  cases: {
    House: {
      __resolveReference: (reference: object) => reference,
      open: ({ id }: { id: string }) => id.length,
      cases: (_: unknown, { first }: { first: number }) =>
        Array.from({ length: first }, (_each, no) => ({ no, text: `case ${no}` })),
    },
  },
};

export type SubgraphName = keyof typeof sdls;

/** One subgraph over HTTP, at one port for its whole life, that can hang, die and live again. */
export class SoakSubgraph {
  isHanging = false;
  port = 0;
  #server: Server | null = null;
  readonly #schema;

  constructor(readonly name: SubgraphName) {
    this.#schema = buildSubgraphSchema({ typeDefs: parse(sdls[name]), resolvers: roots[name] as never });
  }

  async live(): Promise<void> {
    const server = createServer(async (request, response) => {
      try {
        const { query, variables } = JSON.parse(await text(request));
        if (this.isHanging) return;
        const answer = await graphql({ schema: this.#schema, source: query, variableValues: variables });
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(answer));
      } catch {
        response.destroy();
      }
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
  }

  async die(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (!server) return;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
  }
}

/** Returns the supergraph; `generation` adds a type, so that each is another text. */
export function supergraphOf(subgraphs: readonly SoakSubgraph[], generation: number): string {
  return compose(
    subgraphs.map(({ name, port }) => ({
      name,
      url: `http://127.0.0.1:${port}/graphql`,
      sdl: name === 'cases' ? `${sdls[name]} type Generation${generation} { id: ID }` : sdls[name],
    })),
  );
}
