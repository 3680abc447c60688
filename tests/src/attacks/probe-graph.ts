import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { compose } from '@onegrid/schema';
import { graphql, parse } from 'graphql';

type Resolvers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
type Modules = Parameters<typeof buildSubgraphSchema>[0];

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])\n';

/** Fields that every subgraph has, so that there are many ways to fetch them. */
const shared = (own: string) => `
  interface Node { id: ID! }
  type Thing @key(fields: "id") {
    id: ID! n: Int @shareable m: Int @shareable ${own}: Int
    thing: Thing @shareable things: [Thing] @shareable node: Node @shareable
  }
  type Alpha implements Node @key(fields: "id") { id: ID! x: Int @shareable thing: Thing @shareable ${own}: Int }
  type Beta implements Node @key(fields: "id") { id: ID! x: Int @shareable thing: Thing @shareable ${own}: Int }
`;

const thing = { id: '1', n: 1, m: 2, a: 1, b: 1, c: 1 };
const sharedResolvers: Resolvers = {
  Query: { thing: () => thing, node: () => ({ __typename: 'Alpha', id: '1', x: 1 }) },
  Thing: { __resolveReference: () => thing, things: () => [thing] },
  Alpha: { __resolveReference: () => ({ id: '1', x: 1 }) },
  Beta: { __resolveReference: () => ({ id: '1', x: 1 }) },
  Node: { __resolveType: () => 'Alpha' },
};

const sharedRoots = 'thing: Thing @shareable node: Node @shareable';

/** Three subgraphs of a process of the probe's, and a fourth that behaves as the id of an entity says. */
export class ProbeGraph {
  readonly #servers: Server[] = [];
  readonly #parts: { name: string; sdl: string; url: string }[] = [];
  #largestBatch = 0;

  get supergraphSdl(): string {
    return compose(this.#parts);
  }

  static async start(): Promise<ProbeGraph> {
    const graph = new ProbeGraph();
    let headers: IncomingHttpHeaders = {};
    await graph.#serve('one', `type Query { ${sharedRoots} things: [Thing] } ${shared('a')}`, {
      ...sharedResolvers,
      Query: { ...sharedResolvers.Query, things: () => [thing] },
    });
    await graph.#serve('two', `type Query { ${sharedRoots} } ${shared('b')}`, sharedResolvers);
    await graph.#serve(
      'three',
      `type Query { ${sharedRoots} behaves(how: ID!): Item items(count: Int!): [Item] n: Int headers: String largestBatch: Int }
       type Mutation { push(n: Int): Int } type Item @key(fields: "id") { id: ID! } ${shared('c')}`,
      {
        ...sharedResolvers,
        Query: {
          ...sharedResolvers.Query,
          behaves: (_: unknown, { how }: { how: string }) => ({ id: how }),
          items: (_: unknown, { count }: { count: number }) =>
            Array.from({ length: count }, (_each, n) => ({ id: `well${n}` })),
          n: () => 1,
          headers: () => JSON.stringify(headers),
          largestBatch: () => graph.#largestBatch,
        },
      },
      (seen) => {
        headers = seen;
      },
    );
    await graph.#listen(
      'bad',
      'type Query { unused: Int } type Item @key(fields: "id") { id: ID! size: Int }',
      (body, response) => graph.#misbehave(body, response),
    );
    return graph;
  }

  async close(): Promise<void> {
    await Promise.all(
      this.#servers.map((server) => {
        server.closeAllConnections();
        return new Promise((resolve) => server.close(resolve));
      }),
    );
  }

  async #serve(
    name: string,
    sdl: string,
    resolvers: Resolvers,
    see?: (headers: IncomingHttpHeaders) => void,
  ): Promise<void> {
    const schema = buildSubgraphSchema([{ typeDefs: parse(link + sdl), resolvers }] as Modules);
    await this.#listen(name, sdl, async ({ query, variables, headers }, response) => {
      see?.(headers);
      response.end(JSON.stringify(await graphql({ schema, source: query, variableValues: variables })));
    });
  }

  async #listen(name: string, sdl: string, answer: (body: Asked, response: ServerResponse) => void): Promise<void> {
    const server = createServer(async (request, response) => {
      const { query, variables } = JSON.parse(await text(request)) as Omit<Asked, 'headers'>;
      response.setHeader('content-type', 'application/json');
      answer({ query, variables, headers: request.headers }, response);
    });
    this.#servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    this.#parts.push({ name, sdl: link + sdl, url });
  }

  #misbehave({ variables = {} }: Asked, response: ServerResponse): void {
    const representations = (variables.representations ?? []) as { id: string }[];
    this.#largestBatch = Math.max(this.#largestBatch, representations.length);
    const entities = representations.map(() => '{"__typename":"Item","size":1}');
    const answers: Record<string, () => void> = {
      babble: () => response.end('<html>'),
      few: () => response.end('{"data":{"_entities":[]}}'),
      more: () => response.end(`{"data":{"_entities":[${[...entities, ...entities].join()}]}}`),
      flood: () => void flood(response, 100),
      endless: () => void response.write('{"data":{"_entities":['),
      proto: () =>
        response.end(
          '{"data":{"_entities":[{"__typename":"Item","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"size":1}]},"__proto__":{"errors":[{"message":"polluted"}]}}',
        ),
    };
    const behave = answers[representations[0]?.id ?? ''];
    if (behave) behave();
    else response.end(`{"data":{"_entities":[${entities.join()}]}}`);
  }
}

interface Asked {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly headers: IncomingHttpHeaders;
}

/** Sends so many megabytes, as fast as they are taken. */
async function flood(response: ServerResponse, megabytes: number): Promise<void> {
  const chunk = ' '.repeat(1024 * 1024);
  const closed = once(response, 'close');
  for (let sent = 0; sent < megabytes && !response.destroyed; sent += 1)
    if (!response.write(chunk)) await Promise.race([once(response, 'drain'), closed]);
  response.end('{"data":{"_entities":[]}}');
}
