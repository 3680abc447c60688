import 'reflect-metadata';
import { OneGridError } from '@onegrid/schema';
import { FormData, fetch } from 'undici';
import { readUpload, type Upload } from '../graph/upload';
import { multipartRequest } from './multipart-request';
import { serveSubgraph } from './serve';
import type { SubgraphRequest } from './subgraph';

/** A subgraph that keeps what it is asked. */
async function start() {
  const asked: SubgraphRequest[] = [];
  const { url, server } = await serveSubgraph(
    async (request) => {
      asked.push(request);
      return { data: {} };
    },
    async (authorization) => {
      if (authorization !== 'Bearer signed') throw new OneGridError('UNSIGNED_CALL');
    },
    0,
    '127.0.0.1',
  );
  return { asked, url, close: () => server.close() };
}

describe('files over HTTP', () => {
  let subgraph: Awaited<ReturnType<typeof start>>;

  beforeAll(async () => {
    subgraph = await start();
  });
  afterAll(() => subgraph.close());
  beforeEach(() => {
    subgraph.asked.length = 0;
  });

  // the gateway says how long its requests are
  async function post(form: FormData, authorization = 'Bearer signed') {
    const written = new Response(form as never);
    const body = Buffer.from(await written.arrayBuffer());
    const type = written.headers.get('content-type') ?? '';
    return fetch(subgraph.url, { method: 'POST', body, headers: { 'content-type': type, authorization } });
  }

  it('come in their places, whole, to be read as often as wanted', async () => {
    const bytes = [Buffer.alloc(300_000, 1), Buffer.from('二')];
    const files = bytes.map((each, index) => ({
      path: `variables.photos.${index}`,
      name: `${index}.jpg`,
      mediaType: 'image/jpeg',
      bytes: each,
    }));
    const operations = JSON.stringify({ query: 'mutation', variables: { photos: [null, null], note: '楼道' } });
    expect((await post(multipartRequest(operations, files))).status).toBe(200);
    const { photos, note } = (subgraph.asked[0] as unknown as { variables: { photos: Upload[]; note: string } })
      .variables;
    expect(note).toBe('楼道');
    expect(photos.map(({ filename, mimetype }) => `${filename} ${mimetype}`)).toEqual([
      '0.jpg image/jpeg',
      '1.jpg image/jpeg',
    ]);
    for (const [index, photo] of photos.entries()) {
      expect(await readUpload(photo, 1_000_000)).toEqual(bytes[index]);
      expect(await readUpload(photo, 1_000_000)).toEqual(bytes[index]);
    }
    expect(await readUpload(photos[0] as Upload, 299_999)).toBeNull();
  });

  it('reach no object but the request', async () => {
    const files = ['__proto__.polluted', 'variables.__proto__.polluted', 'constructor.prototype.polluted'].map(
      (path) => ({ path, name: 'a', mediaType: 'image/png', bytes: Buffer.from('x') }),
    );
    await post(multipartRequest('{"query":"mutation","variables":{}}', files));
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(subgraph.asked[0]?.variables).toEqual({});
  });

  it('are not read for whoever has signed nothing', async () => {
    const files = [{ path: 'variables.file', name: 'a', mediaType: 'image/png', bytes: Buffer.alloc(1_000_000) }];
    const form = multipartRequest('{"query":"mutation","variables":{"file":null}}', files);
    const answer = await post(form, 'Bearer forged');
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNSIGNED_CALL' } }] });
    expect(subgraph.asked).toEqual([]);
  });

  it.each([
    ['no operations', () => new FormData()],
    [
      'operations that are no JSON',
      () => {
        const form = new FormData();
        form.set('operations', '{');
        form.set('map', '{}');
        return form;
      },
    ],
  ])('are refused with %s', async (_, form) => {
    expect(await (await post(form())).json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT' } }] });
    expect(subgraph.asked).toEqual([]);
  });
});
