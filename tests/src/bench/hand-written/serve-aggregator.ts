import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readMaterial } from '../material';
import { distinct } from './distinct';
import { heavy } from './heavy';
import { small } from './small';
import { subgraphs } from './subgraph';

type Answer = (variables: never) => Promise<unknown>;

/** Serves the three operations, recognised by their text, from one plain HTTP server. Returns its origin. */
export async function serveAggregator(subgraphOrigin: string): Promise<string> {
  const subgraph = subgraphs(subgraphOrigin);
  const answers = new Map<string, Answer>([
    [readMaterial('operations/heavy.graphql'), heavy(subgraph)],
    [readMaterial('operations/distinct.graphql'), distinct(subgraph)],
    [readMaterial('operations/small.graphql'), small(subgraph)],
  ]);
  const server = createServer((request, response) => void respond(request, response, answers));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answers: ReadonlyMap<string, Answer>,
): Promise<void> {
  try {
    const { query, variables } = JSON.parse(await bodyOf(request)) as { query: string; variables: never };
    const answer = answers.get(query);
    if (!answer) return void response.writeHead(400).end();
    const body = Buffer.from(JSON.stringify({ data: await answer(variables) }));
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length });
    response.end(body);
  } catch {
    response.writeHead(500).end();
  }
}

function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks).toString()));
    request.on('error', reject);
  });
}
