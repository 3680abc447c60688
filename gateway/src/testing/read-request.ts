import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

interface Body {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

/**
 * Returns the GraphQL request that a subgraph got over HTTP, as JSON or with files, which become `File`s in its variables.
 * https://github.com/jaydenseric/graphql-multipart-request-spec
 */
export async function readRequest(request: IncomingMessage): Promise<Body> {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/')) return JSON.parse(await text(request)) as Body;
  const body = Readable.toWeb(request) as ReadableStream;
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  const operations = JSON.parse(String(form.get('operations'))) as Body;
  for (const [part, paths] of Object.entries(JSON.parse(String(form.get('map'))) as Record<string, string[]>))
    for (const path of paths) put(operations, path.split('.'), form.get(part));
  return operations;
}

function put(operations: object, keys: string[], file: unknown): void {
  const last = keys.pop() ?? '';
  let container = operations as Record<string, unknown>;
  for (const key of keys) container = container[key] as Record<string, unknown>;
  if (container[last] === null) container[last] = file;
}
