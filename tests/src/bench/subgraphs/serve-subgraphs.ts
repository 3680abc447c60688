import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type SubgraphName, subgraphNames } from '../graph/resolvers';
import { subgraphSchema } from '../graph/schemas';
import { type CannedAnswers, cannedAnswers } from './canned-answers';

const rememberedBodies = 20_000;

/** Path of OpenTelemetry's protocol over HTTP: spans are taken and thrown away. */
const tracesPath = '/v1/traces';

export interface ServedSubgraphs {
  /** Each subgraph is at `<origin>/<name>`. */
  readonly origin: string;
  /** Requests since the last time this was asked. */
  countRequests(): number;
  close(): Promise<void>;
}

/** Serves the four subgraphs from one plain HTTP server, with canned answers. */
export async function serveSubgraphs(): Promise<ServedSubgraphs> {
  const answers = new Map<string, CannedAnswers>(
    subgraphNames.map((name: SubgraphName) => [`/${name}`, cannedAnswers(subgraphSchema(name), rememberedBodies)]),
  );
  let requests = 0;
  const server = createServer((request, response) => {
    if (request.url === tracesPath) return receive(request, () => response.end('{}'));
    requests += 1;
    const answer = answers.get(request.url ?? '');
    if (answer) receive(request, (body) => respond(response, answer, body));
    else response.writeHead(404).end();
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    countRequests: () => {
      const counted = requests;
      requests = 0;
      return counted;
    },
    close: () => closeServer(server),
  };
}

function receive(request: IncomingMessage, done: (body: string) => void): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => done(Buffer.concat(chunks).toString()));
}

async function respond(response: ServerResponse, answers: CannedAnswers, body: string): Promise<void> {
  try {
    const made = answers(body);
    const answer = Buffer.isBuffer(made) ? made : await made;
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length });
    response.end(answer);
  } catch (failure) {
    response.writeHead(400, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ errors: [{ message: String(failure) }] }));
  }
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
