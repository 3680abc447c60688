import { Readable } from 'node:stream';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import { OneGridError } from '@onegrid/schema';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Upload } from '../graph/upload';

/** Bounds on what the gateway sends: its own are tighter. */
const limits = { fields: 2, fieldSize: 8 * 1024 * 1024, files: 10, fileSize: 100 * 1024 * 1024, headerPairs: 20 };

/** Of a whole request, whose length the gateway says. */
const maxTotalBytes = 120 * 1024 * 1024;

interface Parts {
  readonly fields: Map<string, string>;
  readonly files: Map<string, Upload>;
}

/** Takes multipart requests of the gateway as bodies, the files in their places, once `verify` has let the call in. https://github.com/jaydenseric/graphql-multipart-request-spec */
export function takeUploads(
  server: FastifyInstance,
  verify: (authorization: string | undefined) => Promise<unknown>,
): void {
  server.addContentTypeParser('multipart/form-data', async (request: FastifyRequest, body: Readable) => {
    await verify(request.headers.authorization);
    if (!(Number(request.headers['content-length']) <= maxTotalBytes)) throw new OneGridError('BODY_TOO_LARGE');
    const { fields, files } = await readParts(request.headers as BusboyHeaders, body);
    const operations = readJson(fields, 'operations');
    const map = readJson(fields, 'map') as Record<string, readonly string[]>;
    for (const [part, paths] of Object.entries(map)) for (const path of paths) place(operations, path, files.get(part));
    return operations;
  });
}

function readJson(fields: Parts['fields'], part: string): object {
  try {
    return JSON.parse(fields.get(part) ?? '') as object;
  } catch (cause) {
    throw new OneGridError('BAD_INPUT', { message: `"${part}" must be JSON.`, cause });
  }
}

function readParts(headers: BusboyHeaders, body: Readable): Promise<Parts> {
  const parts: Parts = { fields: new Map(), files: new Map() };
  return new Promise((resolve, reject) => {
    const parser = new Busboy({ headers, limits });
    parser.on('field', (name, value) => parts.fields.set(name, value));
    parser.on('file', (name, stream, filename, _encoding, mimetype) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.once('limit', () => reject(new OneGridError('BODY_TOO_LARGE')));
      parts.files.set(name, { filename: filename ?? '', mimetype, createReadStream: () => Readable.from(chunks) });
    });
    parser.once('error', reject);
    parser.once('finish', () => resolve(parts));
    body.once('error', reject);
    body.pipe(parser);
  });
}

function place(operations: object, path: string, file: Upload | undefined): void {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const container = keys.reduce<unknown>(
    (value, key) => (isContainer(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    operations,
  );
  if (isContainer(container) && Object.hasOwn(container, last)) container[last] = file;
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
