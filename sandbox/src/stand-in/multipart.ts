import type { Readable } from 'node:stream';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import type { FastifyInstance, FastifyRequest } from 'fastify';

export interface MultipartFile {
  /** Name of the form field. */
  readonly field: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** The body of a `multipart/form-data` request (RFC 7578), texts in UTF-8. */
export interface MultipartBody {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly MultipartFile[];
}

const maxFileBytes = 20 * 1024 * 1024;

/** Makes a platform's server take forms with files; what is larger than 20 MB is cut off there. */
export function takeMultipart(server: FastifyInstance): void {
  server.addContentTypeParser('multipart/form-data', (request: FastifyRequest, body: Readable) =>
    readMultipart(request.headers as BusboyHeaders, body),
  );
}

function readMultipart(headers: BusboyHeaders, body: Readable): Promise<MultipartBody> {
  const fields: Record<string, string> = {};
  const files: MultipartFile[] = [];
  return new Promise((resolve, reject) => {
    const parser = new Busboy({ headers, limits: { fileSize: maxFileBytes } });
    parser.on('field', (name, value) => {
      fields[name] = value;
    });
    parser.on('file', (field, stream, fileName, _encoding, mediaType) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => files.push({ field, fileName: fileName ?? '', mediaType, bytes: Buffer.concat(chunks) }));
    });
    parser.once('error', reject);
    parser.once('finish', () => resolve({ fields, files }));
    body.once('error', reject);
    body.pipe(parser);
  });
}
