import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { Busboy, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy';
import { OneGridError } from '@onegrid/schema';
import { requestRefusal } from '../respond/request-refusal';
import { MultipartParts } from './multipart-parts';
import type { UploadLimits } from './upload-limits';
import type { Uploads } from './uploads';

/** What the boundaries and headers of one part may take, bytes. */
const partOverheadBytes = 2_048;

export interface MultipartLimits extends UploadLimits {
  /** Bound on `operations`, and on `map`, bytes. */
  readonly maxBodyBytes: number;
}

export interface MultipartRequest {
  /** The GraphQL request, with files in its variables. */
  readonly operations: Record<string, unknown>;
  readonly uploads: Uploads;
}

/**
 * Returns the GraphQL request in a multipart body, when all its files have arrived. Nothing is left behind when it fails.
 * https://github.com/jaydenseric/graphql-multipart-request-spec
 *
 * @throws GraphQLError UPLOAD_MALFORMED, UPLOAD_TOO_LARGE or BAD_REQUEST; OneGridError BODY_TOO_LARGE
 */
export async function readMultipart(
  headers: IncomingHttpHeaders,
  body: Readable,
  limits: MultipartLimits,
): Promise<MultipartRequest> {
  const maxBytes = limits.maxTotalBytes + 2 * limits.maxBodyBytes + (limits.maxFiles + 2) * partOverheadBytes;
  if (Number(headers['content-length']) > maxBytes) throw requestRefusal('UPLOAD_TOO_LARGE');
  const parts = new MultipartParts(limits);
  const parser = createParser(headers, limits);
  try {
    await feed(body, parser, parts, maxBytes);
    return await parts.finish();
  } catch (failure) {
    body.unpipe(parser);
    // what still comes is thrown away, so that the client gets to read the refusal
    body.resume();
    await parts.discard();
    throw failure;
  }
}

function createParser(headers: IncomingHttpHeaders, limits: MultipartLimits): BusboyInstance {
  const { maxFiles, maxFileBytes, maxBodyBytes } = limits;
  try {
    return new Busboy({
      headers: headers as BusboyHeaders,
      limits: {
        fields: 2,
        fieldNameSize: 100,
        fieldSize: maxBodyBytes,
        files: maxFiles,
        fileSize: maxFileBytes,
        parts: maxFiles + 2,
        headerPairs: 20,
      },
    });
  } catch {
    throw requestRefusal('UPLOAD_MALFORMED');
  }
}

/** Resolves when the whole body has been taken apart; the files may still be on their way to where they are kept. */
function feed(body: Readable, parser: BusboyInstance, parts: MultipartParts, maxBytes: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (code: 'UPLOAD_MALFORMED' | 'UPLOAD_TOO_LARGE') => () => reject(requestRefusal(code));
    let bytes = 0;
    body.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > maxBytes) refuse('UPLOAD_TOO_LARGE')();
    });
    body.once('error', () => reject(requestRefusal('BAD_REQUEST')));
    body.once('close', () => body.readableEnded || reject(requestRefusal('BAD_REQUEST')));
    parser.on('field', (name, value, _nameTruncated, isTruncated) => {
      if (isTruncated) reject(new OneGridError('BODY_TOO_LARGE'));
      else attempt(() => parts.field(name, value), reject);
    });
    parser.on('file', (name, stream, filename, encoding, mimetype) => {
      stream.once('limit', refuse('UPLOAD_TOO_LARGE'));
      attempt(() => parts.file(name, stream, { filename: filename ?? '', encoding, mimetype }, reject), reject);
    });
    parser.once('filesLimit', refuse('UPLOAD_TOO_LARGE'));
    parser.once('partsLimit', refuse('UPLOAD_TOO_LARGE'));
    parser.once('fieldsLimit', refuse('UPLOAD_MALFORMED'));
    parser.once('error', refuse('UPLOAD_MALFORMED'));
    parser.once('finish', resolve);
    body.pipe(parser);
  });
}

function attempt(work: () => void, reject: (failure: unknown) => void): void {
  try {
    work();
  } catch (failure) {
    reject(failure);
  }
}
