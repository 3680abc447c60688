import { Readable } from 'node:stream';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { request as send } from 'undici';
import { TinyWorld } from '../testing/tiny-world';

function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
}

describe('a compressed request', () => {
  let world: TinyWorld;
  beforeAll(async () => {
    world = await TinyWorld.start({ local: ['directory', 'urban', 'safety'] });
  });
  afterAll(() => world.end());

  async function post(body: Buffer, encoding: string, isChunked = false) {
    const answer = await send(`${world.gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-encoding': encoding,
        authorization: 'Bearer token-of-worker',
      },
      body: isChunked ? Readable.from(piecesOf(body)) : body,
    });
    return { status: answer.statusCode, headers: answer.headers, body: JSON.parse(await answer.body.text()) };
  }

  const question = Buffer.from(JSON.stringify({ query: '{ echo(text: "你好") }' }));

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['GZIP', gzipSync],
    ['identity', (bytes: Buffer) => bytes],
  ])('in %s is unpacked', async (encoding, pack) => {
    expect((await post(pack(question), encoding)).body.data).toEqual({ echo: '你好' });
    expect((await post(pack(question), encoding, true)).body.data).toEqual({ echo: '你好' });
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('that grows beyond the bound when it is unpacked is refused: %s', async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(64 * 1024 * 1024, ' '));
    expect(bomb.length).toBeLessThan(100_000);
    const { status, body } = await post(bomb, encoding);
    expect(status).toBe(413);
    expect(body.errors).toMatchObject([{ extensions: { code: 'BODY_TOO_LARGE' } }]);
  });

  it('that is broken is refused', async () => {
    const { status, body } = await post(gzipSync(question).subarray(0, 20), 'gzip');
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  });

  it.each(['zstd', 'gzip, gzip', 'constructor'])(
    'in an encoding that nobody knows is refused: %s',
    async (encoding) => {
      const { status, headers, body } = await post(question, encoding);
      expect(status).toBe(415);
      expect(headers['accept-encoding']).toBe('gzip, deflate, br');
      expect(body.errors).toMatchObject([{ extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }]);
    },
  );
});
