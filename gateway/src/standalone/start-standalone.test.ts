import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { compose } from '@onegrid/schema';
import { graphql, parse } from 'graphql';
import { pino } from 'pino';
import type { RunningGateway } from '../settings';
import { startStandalone } from './start-standalone';

const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated"])
type Query { greeting(name: String! = "world"): String  secret: String @authenticated }`;

describe('a gateway on its own', () => {
  const schema = buildSubgraphSchema({
    typeDefs: parse(sdl),
    resolvers: {
      Query: { greeting: (_: unknown, { name }: { name: string }) => `hello ${name}`, secret: () => 'secret' },
    },
  });
  const seen: (string | undefined)[] = [];
  let subgraph: Server;
  let directory: string;
  let gateway: RunningGateway;

  beforeAll(async () => {
    subgraph = createServer(async (request, response) => {
      seen.push(request.headers.authorization);
      let text = '';
      for await (const chunk of request) text += chunk;
      const { query, variables } = JSON.parse(text) as { query: string; variables: Record<string, unknown> };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(await graphql({ schema, source: query, variableValues: variables })));
    });
    await new Promise<void>((resolve) => subgraph.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(subgraph.address() as AddressInfo).port}/graphql`;
    directory = await mkdtemp(join(tmpdir(), 'gateway-'));
    const supergraph = join(directory, 'supergraph.graphql');
    await writeFile(supergraph, compose([{ name: 'greeter', url, sdl }]));
    gateway = await startStandalone(
      { supergraph, host: '127.0.0.1', port: 0, configFile: null, signIn: null },
      pino({ level: 'silent' }),
    );
  });

  afterAll(async () => {
    await gateway.close();
    await new Promise((resolve) => subgraph.close(resolve));
    await rm(directory, { recursive: true });
  });

  const ask = async (query: string) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  };

  it('serves a plain supergraph from a file, with unsigned calls', async () => {
    expect(await ask('{ greeting(name: "grid") }')).toMatchObject({ data: { greeting: 'hello grid' } });
    expect(seen).toContain(undefined);
    expect((await fetch(`${gateway.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${gateway.url}/readyz`)).status).toBe(200);
  });

  it('refuses what @authenticated protects, since nobody signs in', async () => {
    expect((await ask('{ secret }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('says so when the supergraph cannot be read', () =>
    expect(
      startStandalone(
        { supergraph: join(directory, 'none'), host: '127.0.0.1', port: 0, configFile: null, signIn: null },
        pino({ level: 'silent' }),
      ),
    ).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' }));
});
