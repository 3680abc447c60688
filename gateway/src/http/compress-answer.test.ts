import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request as send } from 'undici';
import { TinyWorld } from '../testing/tiny-world';

describe('a compressed answer', () => {
  let world: TinyWorld;
  beforeAll(async () => {
    world = await TinyWorld.start({ local: ['directory', 'urban', 'safety'] });
  });
  afterAll(() => world.end());

  const long = 'grid '.repeat(1000);

  async function ask(text: string, acceptEncoding?: string) {
    const answer = await send(`${world.gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: 'Bearer token-of-worker',
        ...(acceptEncoding !== undefined && { 'accept-encoding': acceptEncoding }),
      },
      body: JSON.stringify({ query: 'query ($text: String) { echo(text: $text) }', variables: { text } }),
    });
    const bytes = Buffer.from(await answer.body.arrayBuffer());
    expect(answer.headers['content-length']).toBe(String(bytes.length));
    return { headers: answer.headers, bytes };
  }

  it.each([
    ['gzip', 'gzip', gunzipSync],
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
    ['*', 'br', brotliDecompressSync],
  ])('for "%s" is %s', async (asked, encoding, unpack) => {
    const { headers, bytes } = await ask(long, asked);
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers.vary).toBe('accept-encoding');
    expect(bytes.length).toBeLessThan(1000);
    expect(JSON.parse(unpack(bytes).toString()).data).toEqual({ echo: long });
  });

  it.each([undefined, 'identity', 'gzip;q=0', 'deflate'])('is not sent for %j, but may vary', async (asked) => {
    const { headers, bytes } = await ask(long, asked);
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers.vary).toBe('accept-encoding');
    expect(JSON.parse(bytes.toString()).data).toEqual({ echo: long });
  });

  it('is not made of a short one', async () => {
    const { headers } = await ask('short', 'gzip');
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers.vary).toBeUndefined();
  });
});
