import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import type { HttpAnswer } from './exchange';
import { SubgraphFailure } from './subgraph-failure';

const decompressions = { gzip: promisify(gunzip), br: promisify(brotliDecompress) } as const;

/** The encodings that subgraphs may answer in. */
export const acceptedEncodings = Object.keys(decompressions).join(', ');

/**
 * Returns the text of a subgraph's answer. A small answer may decompress to a huge one: decompression stops at `maxAnswerBytes`.
 * RFC 9110, "Content-Encoding": https://www.rfc-editor.org/rfc/rfc9110#section-8.4
 *
 * @throws SubgraphFailure TOO_LARGE, or UNREADABLE when it is not in an encoding that is accepted
 */
export function readBody({ encoding, body }: HttpAnswer, maxAnswerBytes: number): string | Promise<string> {
  return encoding === null ? decode(body) : decompress(encoding, body, maxAnswerBytes);
}

async function decompress(encoding: string, compressed: Buffer, maxAnswerBytes: number): Promise<string> {
  if (encoding !== 'gzip' && encoding !== 'br') throw new SubgraphFailure('UNREADABLE');
  try {
    const content = await decompressions[encoding](compressed, { maxOutputLength: maxAnswerBytes });
    return decode(content);
  } catch (cause) {
    throw new SubgraphFailure(isTooLarge(cause) ? 'TOO_LARGE' : 'UNREADABLE', cause);
  }
}

/** A byte order mark is left out: "implementations that parse JSON texts MAY ignore the presence of a byte order mark" (RFC 8259, section 8.1). */
function decode(content: Buffer): string {
  const hasMark = content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf;
  return content.toString('utf8', hasMark ? 3 : 0);
}

function isTooLarge(cause: unknown): boolean {
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
}
