import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

/** What is sent: the body, and its encoding when it has one. */
export interface SentBody {
  readonly body: string | Buffer;
  readonly encoding?: 'gzip';
}

/** Returns the body as gzip when it is larger than `aboveBytes`; null = never. */
export async function compressRequest(body: string, aboveBytes: number | null): Promise<SentBody> {
  if (aboveBytes === null || Buffer.byteLength(body) <= aboveBytes) return { body };
  return { body: await compress(body), encoding: 'gzip' };
}
