import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import { connect } from 'node:net';
import { request as send } from 'undici';
import { TinyWorld } from '../testing/tiny-world';
import { archive, photos } from '../testing/upload-graph';
import { defaultUploadLimits } from '../uploads/upload-limits';

const addPhoto = 'mutation ($file: Upload!) { addPhoto(file: $file) { filename mimetype sizeBytes sha256 } }';
const upload = { 'apollo-require-preflight': '1', authorization: 'Bearer token-of-worker' };
const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

type Part = readonly [name: string, value: string | File];

function form(parts: readonly Part[]): FormData {
  const data = new FormData();
  for (const [name, value] of parts) data.append(name, value);
  return data;
}

function multipart(operations: object, map: Record<string, string[]>, files: Record<string, File>): Part[] {
  return [['operations', JSON.stringify(operations)], ['map', JSON.stringify(map)], ...Object.entries(files)];
}

const single = (file: File, query = addPhoto) =>
  multipart({ query, variables: { file: null } }, { 0: ['variables.file'] }, { 0: file });

async function post(world: TinyWorld, parts: readonly Part[], headers: Record<string, string> = upload) {
  const { body, headers: type } = await encode(parts);
  const answer = await send(`${world.gateway.url}/graphql`, { method: 'POST', headers: { ...type, ...headers }, body });
  return { status: answer.statusCode, body: JSON.parse(await answer.body.text()) };
}

async function encode(parts: readonly Part[]) {
  const encoded = new Response(form(parts));
  const headers = { 'content-type': encoded.headers.get('content-type') ?? '' };
  return { headers, body: Buffer.from(await encoded.arrayBuffer()) };
}

/** Temporary files of uploads that this process holds. They have no name, so only the system knows of them. */
function heldFiles(): number {
  return readdirSync('/proc/self/fd').filter((name) => linkOf(`/proc/self/fd/${name}`).includes('onegrid-upload-'))
    .length;
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

describe.each([
  ['over HTTP', [] as string[]],
  ['in this process', ['photos', 'archive']],
])('a file for a subgraph %s', (_where, local) => {
  let world: TinyWorld;
  beforeAll(async () => {
    world = await TinyWorld.start({ definitions: [photos, archive], local });
  });
  afterAll(() => world.end());

  it('arrives as it was sent', async () => {
    const text = '照片 "1".png';
    const { status, body } = await post(world, single(new File([text], 'façade 门牌.png', { type: 'image/png' })));
    expect([status, body.errors]).toEqual([200, undefined]);
    expect(body.data.addPhoto).toEqual({
      filename: 'façade 门牌.png',
      mimetype: 'image/png',
      sizeBytes: Buffer.byteLength(text),
      sha256: sha256(text),
    });
  });

  it('may be large', async () => {
    const bytes = randomBytes(5 * 1024 * 1024);
    const { body } = await post(world, single(new File([bytes], 'large.bin')));
    expect(body.data.addPhoto).toMatchObject({ sizeBytes: bytes.length, sha256: sha256(bytes) });
    if (existsSync('/proc/self/fd')) expect(heldFiles()).toBe(0);
  });

  it('may be one of several, and may be used twice', async () => {
    const query = `mutation ($files: [Upload!]!, $report: Report!) {
      addPhotos(files: $files) { filename sha256 }
      report(report: $report) { filename sha256 }
    }`;
    const variables = { files: [null, null], report: { note: 'n', photo: null } };
    const map = { one: ['variables.files.0', 'variables.report.photo'], two: ['variables.files.1'] };
    const files = { one: new File(['1'], '1.txt'), two: new File(['2'], '2.txt') };
    const { body } = await post(world, multipart({ query, variables }, map, files));
    const [one, two] = [
      { filename: '1.txt', sha256: sha256('1') },
      { filename: '2.txt', sha256: sha256('2') },
    ];
    expect(body).toMatchObject({ data: { addPhotos: [one, two], report: one } });
  });

  it('may be left out', async () => {
    const query = 'mutation ($report: Report!) { report(report: $report) { filename } }';
    const { body } = await world.ask(query, { variables: { report: { photo: null } } });
    expect(body).toMatchObject({ data: { report: null } });
  });

  it('goes to one subgraph only', async () => {
    const query = 'mutation ($file: Upload!) { addPhoto(file: $file) { sha256 } archive(file: $file) }';
    const calls = () => world.subgraph('photos').calls.length + world.subgraph('archive').calls.length;
    const before = calls();
    const { status, body } = await post(world, single(new File(['x'], 'x'), query));
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ extensions: { code: 'UPLOAD_NOT_ALLOWED' } }]);
    expect(body.errors[0].message).toContain('"$file"');
    expect(calls()).toBe(before);
  });

  it('goes with a mutation only', async () => {
    const { status, body } = await post(
      world,
      single(new File(['x'], 'x'), 'query ($file: Upload) { find(like: $file) { sha256 } }'),
    );
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ extensions: { code: 'UPLOAD_NOT_ALLOWED' } }]);
  });

  it('does not fit a variable of another type', async () => {
    const query = 'mutation ($note: String, $file: Upload!) { addPhoto(file: $file, note: $note) { sha256 } }';
    const variables = { note: null, file: null };
    const map = { 0: ['variables.file', 'variables.note'] };
    const { body } = await post(world, multipart({ query, variables }, map, { 0: new File(['x'], 'x') }));
    expect(body.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('a request with files', () => {
  let world: TinyWorld;
  beforeAll(async () => {
    const uploads = { ...defaultUploadLimits, maxFiles: 2, maxFileBytes: 200_000, maxTotalBytes: 300_000 };
    world = await TinyWorld.start({ definitions: [photos, archive], settings: { http: { uploads } } });
  });
  afterAll(() => world.end());

  const small = new File(['x'], 'x');
  const operations = JSON.stringify({ query: addPhoto, variables: { file: null } });

  it('needs a header that a form of another site cannot have', async () => {
    const { status, body } = await post(world, single(small), { authorization: 'Bearer token-of-worker' });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  });

  it('needs a token before a file is read', async () => {
    const { status, body } = await post(world, single(small), { 'apollo-require-preflight': '1' });
    expect(status).toBe(401);
    expect(body.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  const large = (bytes: number) => new File([Buffer.alloc(bytes)], 'large');
  const many = (files: Record<string, File>) =>
    multipart(
      { query: addPhoto, variables: { file: null, more: [null, null] } },
      Object.fromEntries(
        Object.keys(files).map((name, index) => [
          name,
          [index === 0 ? 'variables.file' : `variables.more.${index - 1}`],
        ]),
      ),
      files,
    );
  it.each([
    ['a file is too large', single(large(200_001))],
    ['all files together are too large', many({ a: large(160_000), b: large(160_000) })],
    ['there are too many', many({ a: small, b: small, c: small })],
    ['there are too many beside those of the map', [...single(small), ['x', small], ['y', small]] as Part[]],
  ])('is refused when %s', async (_case, parts) => {
    const { status, body } = await post(world, parts);
    expect(body.errors).toMatchObject([{ extensions: { code: 'UPLOAD_TOO_LARGE' } }]);
    expect(status).toBe(413);
  });

  it('takes a file of exactly the bound', async () => {
    const { body } = await post(world, single(large(200_000)));
    expect(body.data.addPhoto.sizeBytes).toBe(200_000);
  });

  it('ignores a file that the map does not name', async () => {
    const { body } = await post(world, [...single(small), ['other', small]]);
    expect(body.data.addPhoto.sizeBytes).toBe(1);
  });

  const map = '{"0":["variables.file"]}';
  const malformed: [string, Part[]][] = [
    ['no part', []],
    ['no map', [['operations', operations]]],
    [
      'no file',
      [
        ['operations', operations],
        ['map', map],
      ],
    ],
    [
      'the map first',
      [
        ['map', map],
        ['operations', operations],
        ['0', small],
      ],
    ],
    [
      'a file before the map',
      [
        ['operations', operations],
        ['0', small],
        ['map', map],
      ],
    ],
    [
      'two maps',
      [
        ['operations', operations],
        ['map', map],
        ['map', map],
        ['0', small],
      ],
    ],
    [
      'another field',
      [
        ['operations', operations],
        ['other', 'x'],
        ['0', small],
      ],
    ],
    [
      'operations that are no JSON',
      [
        ['operations', '{'],
        ['map', map],
        ['0', small],
      ],
    ],
    [
      'a list of operations',
      [
        ['operations', `[${operations}]`],
        ['map', map],
        ['0', small],
      ],
    ],
    [
      'a map that is no JSON',
      [
        ['operations', operations],
        ['map', 'x'],
        ['0', small],
      ],
    ],
    [
      'a map without lists',
      [
        ['operations', operations],
        ['map', '{"0":"variables.file"}'],
        ['0', small],
      ],
    ],
    [
      'a map without places',
      [
        ['operations', operations],
        ['map', '{"0":[]}'],
        ['0', small],
      ],
    ],
    [
      'a place outside the variables',
      [
        ['operations', operations],
        ['map', '{"0":["query"]}'],
        ['0', small],
      ],
    ],
    [
      'a place that is not there',
      [
        ['operations', operations],
        ['map', '{"0":["variables.other"]}'],
        ['0', small],
      ],
    ],
    [
      'a place in a prototype',
      [
        ['operations', operations],
        ['map', '{"0":["variables.__proto__.x"]}'],
        ['0', small],
      ],
    ],
    [
      'a place that holds something',
      [
        ['operations', JSON.stringify({ query: addPhoto, variables: { file: 'x' } })],
        ['map', map],
        ['0', small],
      ],
    ],
    [
      'poisoned variables',
      [
        ['operations', `{"query":"{ a }","variables":{"__proto__":{"file":null}}}`],
        ['map', map],
        ['0', small],
      ],
    ],
    ['the same file twice', [...single(small), ['0', small]]],
    [
      'more places than anybody needs',
      [
        ['operations', operations],
        ['map', JSON.stringify({ 0: Array.from({ length: 101 }, () => 'variables.file') })],
        ['0', small],
      ],
    ],
  ];
  it.each(malformed)('is refused with %s', async (_case, parts) => {
    const { status, body } = await post(world, parts);
    expect(body.errors).toMatchObject([{ extensions: { code: 'UPLOAD_MALFORMED' } }]);
    expect(status).toBe(400);
  });

  it.each(['multipart/form-data', 'multipart/form-data; boundary=other'])('is refused as %s', async (type) => {
    const { status, body } = await post(world, single(small), { ...upload, 'content-type': type });
    expect([status, body.errors[0].extensions.code]).toEqual([400, 'UPLOAD_MALFORMED']);
  });

  it('leaves nothing behind when its client goes away in the middle of a file', async () => {
    const { headers, body } = await encode(single(large(190_000)));
    const { port } = new URL(world.gateway.url);
    const line = world.nextLine();
    const socket = connect(Number(port), '127.0.0.1');
    const head = { host: 'gateway', 'content-length': String(body.length), ...upload, ...headers };
    const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`POST /graphql HTTP/1.1\r\n${lines.join('')}\r\n`);
    socket.write(body.subarray(0, 150_000), () => socket.destroy());
    expect((await line).aborted).toBe(true);
    if (existsSync('/proc/self/fd')) while (heldFiles() > 0) await new Promise(setImmediate);
    expect((await post(world, single(small))).status).toBe(200);
  });

  it('leaves nothing behind when the subgraph fails', async () => {
    world.subgraph('photos').babbles('no answer');
    const { body } = await post(world, single(large(190_000)));
    expect(body.errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]);
    if (existsSync('/proc/self/fd')) expect(heldFiles()).toBe(0);
  });
});

describe('a graph that takes no files', () => {
  it.each([
    ['has no scalar Upload', {}],
    ['is told to take none', { definitions: [photos, archive], settings: { http: { uploads: null } } }],
  ])('because it %s refuses them', async (_case, options) => {
    const world = await TinyWorld.start(options);
    const { status, body } = await post(world, single(new File(['x'], 'x')));
    expect([status, body.errors[0].extensions.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    await world.end();
  });
});
