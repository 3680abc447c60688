import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { compose } from '@onegrid/schema';
import { graphql, parse } from 'graphql';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated"])\n';
const fields = 'greeting(name: String! = "world"): String  slow(ms: Int!): Int  secret: String @authenticated';

/** A subgraph over HTTP that believes everybody, and the supergraphs that can be made of it. */
export class Greeter {
  /** `authorization` of each call. */
  readonly authorizations: (string | undefined)[] = [];
  readonly #server: Server;

  private constructor() {
    const schema = buildSubgraphSchema({
      typeDefs: parse(`${link}type Query { ${fields} farewell: String }`),
      resolvers: {
        Query: {
          greeting: (_: unknown, { name }: { name: string }) => `hello ${name}`,
          slow: (_: unknown, { ms }: { ms: number }) => delay(ms, ms),
          secret: () => 'secret',
          farewell: () => 'bye',
        },
      },
    });
    this.#server = createServer(async (request, response) => {
      this.authorizations.push(request.headers.authorization);
      const { query, variables } = JSON.parse(await text(request)) as {
        query: string;
        variables: Record<string, unknown>;
      };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(await graphql({ schema, source: query, variableValues: variables })));
    });
  }

  static async listen(): Promise<Greeter> {
    const greeter = new Greeter();
    await new Promise<void>((resolve) => greeter.#server.listen(0, '127.0.0.1', resolve));
    return greeter;
  }

  /** Returns a supergraph; `farewell` is in it when `extra` says so. */
  supergraph(extra: '' | 'farewell: String' = ''): string {
    const url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/graphql`;
    return compose([{ name: 'greeter', url, sdl: `${link}type Query { ${fields} ${extra} }` }]);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** Asks a gateway without signing in. */
export async function askPlainly(
  origin: string,
  query: string,
): Promise<{ data?: Record<string, unknown> | null; errors?: { extensions: { code: string } }[] }> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Awaited<ReturnType<typeof askPlainly>>;
}
