import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import type { Dispatcher } from 'undici';
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
export async function readBody(answer: Dispatcher.ResponseData, maxAnswerBytes: number): Promise<string> {
  const encoding = answer.headers['content-encoding'];
  if (encoding === undefined || encoding === 'identity') return answer.body.text();
  const compressed = Buffer.from(await answer.body.arrayBuffer());
  if (encoding !== 'gzip' && encoding !== 'br') throw new SubgraphFailure('UNREADABLE');
  try {
    const content = await decompressions[encoding](compressed, { maxOutputLength: maxAnswerBytes });
    return content.toString('utf8');
  } catch (cause) {
    throw new SubgraphFailure(isTooLarge(cause) ? 'TOO_LARGE' : 'UNREADABLE', cause);
  }
}

function isTooLarge(cause: unknown): boolean {
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
}
