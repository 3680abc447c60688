import { pipeline, type Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { OneGridError } from '@onegrid/schema';
import type { preParsingHookHandler } from 'fastify';
import { requestRefusal } from '../respond/request-refusal';

const decoders = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
} as const;

/** Set on a body's stream: how many bytes of it came over the wire, for the check of `content-length`. */
type CountedBody = Readable & { receivedEncodedLength?: number };

/**
 * Returns the hook that unpacks a compressed body, and passes any other one on at no cost. What is unpacked is counted as it comes: a body that grows over the
 * bound ends there, however small it arrived.
 * https://www.rfc-editor.org/rfc/rfc9110#section-8.4
 *
 * @param maxBytes largest body when unpacked
 */
export function decompressBody(maxBytes: number): preParsingHookHandler {
  return (request, reply, body, done) => {
    const encoding = request.headers['content-encoding'];
    if (encoding === undefined || encoding === 'identity') return done(null, body);
    const name = encoding.trim().toLowerCase();
    if (Object.hasOwn(decoders, name)) return done(null, unpack(body, name as keyof typeof decoders, maxBytes));
    reply.header('accept-encoding', 'gzip, deflate, br');
    done(requestRefusal('UNSUPPORTED_MEDIA_TYPE', 'The content-encoding must be gzip, deflate or br.'));
  };
}

function unpack(body: Readable, encoding: keyof typeof decoders, maxBytes: number): CountedBody {
  const decoder = decoders[encoding]();
  const bound = boundedTo(maxBytes);
  Object.defineProperty(bound, 'receivedEncodedLength', { get: () => decoder.bytesWritten });
  body.once('error', (error) => decoder.destroy(error));
  // the connection stays open when unpacking fails, for the answer
  pipeline(decoder, bound, () => body.unpipe(decoder));
  body.pipe(decoder);
  return bound;
}

function boundedTo(maxBytes: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > maxBytes) done(new OneGridError('BODY_TOO_LARGE'));
      else done(null, chunk);
    },
  });
}
