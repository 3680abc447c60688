import type { Readable } from 'node:stream';
import { assertUsage } from '@onegrid/schema';
import { GraphQLError, GraphQLScalarType } from 'graphql';

/** A file in a variable, as the gateway hands it over. */
export interface Upload {
  /** What the client calls it. */
  readonly filename: string;
  /** What the client says it is; not to be trusted. */
  readonly mimetype: string;
  /** Returns the bytes from the beginning, as often as wanted, until the request has been answered. */
  createReadStream(): Readable;
}

/** https://github.com/jaydenseric/graphql-multipart-request-spec */
export const UploadScalar = new GraphQLScalarType<Upload, never>({
  name: 'Upload',
  description: '文件 | A file, sent by the GraphQL multipart request specification',
  parseValue(value) {
    if (isUpload(value)) return value;
    throw new GraphQLError('A file must come as a part of a multipart request.');
  },
  parseLiteral() {
    throw new GraphQLError('A file cannot be written in a document.');
  },
  serialize() {
    throw new GraphQLError('A file is never answered.');
  },
});

function isUpload(value: unknown): value is Upload {
  return typeof value === 'object' && value !== null && 'createReadStream' in value;
}

/** Returns a file's bytes; null when there are more than `maxBytes`. */
export async function readUpload(upload: Upload, maxBytes: number): Promise<Buffer | null> {
  assertUsage(isUpload(upload), 'A file must come as a part of a multipart request.');
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of upload.createReadStream()) {
    length += (chunk as Buffer).length;
    if (length > maxBytes) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
