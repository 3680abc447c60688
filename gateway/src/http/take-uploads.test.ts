import { createHash, randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { request as send } from 'undici';
import { type AnswerPart, acceptsParts, readParts } from '../testing/deferred-answer';
import { heldFiles } from '../testing/held-files';
import { encodeParts, multipart, postParts, single, uploadHeaders } from '../testing/multipart-request';
import { TinyWorld } from '../testing/tiny-world';
import { archive, photos } from '../testing/upload-graph';

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

/** Resolves when this process holds no file any more; the test's own time-out ends what never does. */
async function released(): Promise<void> {
  while ((heldFiles() ?? 0) > 0) await new Promise(setImmediate);
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
    const { status, body } = await postParts(world, single(new File([text], 'façade 门牌.png', { type: 'image/png' })));
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
    const { body } = await postParts(world, single(new File([bytes], 'large.bin')));
    expect(body.data.addPhoto).toMatchObject({ sizeBytes: bytes.length, sha256: sha256(bytes) });
    expect(heldFiles() ?? 0).toBe(0);
  });

  it('may be one of several, and may be used twice', async () => {
    const query = `mutation ($files: [Upload!]!, $report: Report!) {
      addPhotos(files: $files) { filename sha256 }
      report(report: $report) { filename sha256 }
    }`;
    const variables = { files: [null, null], report: { note: 'n', photo: null } };
    const map = { one: ['variables.files.0', 'variables.report.photo'], two: ['variables.files.1'] };
    const files = { one: new File(['1'], '1.txt'), two: new File(['2'], '2.txt') };
    const { body } = await postParts(world, multipart({ query, variables }, map, files));
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

  describe('and for what is deferred', () => {
    const query = `mutation ($file: Upload!) { addPhoto(file: $file) { sha256 ... @defer { is(like: $file) } } }`;

    /** Sends a large file on behalf of a client that takes parts. */
    async function ask(signal?: AbortSignal) {
      const { headers, body } = await encodeParts(single(new File([randomBytes(1024 * 1024)], 'photo'), query));
      return readParts(
        await send(`${world.gateway.url}/graphql`, {
          method: 'POST',
          headers: { ...headers, ...uploadHeaders, accept: acceptsParts },
          body,
          signal,
        }),
      );
    }

    // every call takes longer than the gateway needs to send the first part
    beforeEach(() => world.subgraph('photos').slow(50));
    afterEach(() => world.subgraph('photos').recovers());

    it('is there until the last part is out', async () => {
      const parts: AnswerPart[] = [];
      for await (const part of await ask()) parts.push(part);
      expect(parts).toMatchObject([
        { data: { addPhoto: {} }, hasNext: true },
        { incremental: [{ data: { is: true }, path: ['addPhoto'] }], hasNext: true },
        { hasNext: false },
      ]);
      await released();
    });

    it('is there until the client goes away', async () => {
      const client = new AbortController();
      const mutation = world.subgraph('photos').nextCall();
      const answer = ask(client.signal);
      await mutation;
      world.subgraph('photos').slow(60_000);
      const parts = await answer;
      await parts.next();
      client.abort();
      await expect(parts.next()).rejects.toThrow();
      await released();
    });
  });

  it('goes to one subgraph only', async () => {
    const query = 'mutation ($file: Upload!) { addPhoto(file: $file) { sha256 } archive(file: $file) }';
    const calls = () => world.subgraph('photos').calls.length + world.subgraph('archive').calls.length;
    const before = calls();
    const { status, body } = await postParts(world, single(new File(['x'], 'x'), query));
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ extensions: { code: 'UPLOAD_NOT_ALLOWED' } }]);
    expect(body.errors[0].message).toContain('"$file"');
    expect(calls()).toBe(before);
  });

  it('goes with a mutation only', async () => {
    const { status, body } = await postParts(
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
    const { body } = await postParts(world, multipart({ query, variables }, map, { 0: new File(['x'], 'x') }));
    expect(body.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('a request with files', () => {
  let world: TinyWorld;
  beforeAll(async () => {
    world = await TinyWorld.start({ definitions: [photos, archive] });
  });
  afterAll(() => world.end());

  const small = new File(['x'], 'x');
  const large = new File([Buffer.alloc(190_000)], 'large');

  it('needs a header that a form of another site cannot have', async () => {
    const { status, body } = await postParts(world, single(small), { authorization: 'Bearer token-of-worker' });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  });

  it('needs a token before a file is read', async () => {
    const { status, body } = await postParts(world, single(small), { 'apollo-require-preflight': '1' });
    expect(status).toBe(401);
    expect(body.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('leaves nothing behind when its client goes away in the middle of a file', async () => {
    const { headers, body } = await encodeParts(single(large));
    const { port } = new URL(world.gateway.url);
    const line = world.nextLine();
    const socket = connect(Number(port), '127.0.0.1');
    const head = { host: 'gateway', 'content-length': String(body.length), ...uploadHeaders, ...headers };
    const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`POST /graphql HTTP/1.1\r\n${lines.join('')}\r\n`);
    socket.write(body.subarray(0, 150_000), () => socket.destroy());
    expect((await line).aborted).toBe(true);
    await released();
    expect((await postParts(world, single(small))).status).toBe(200);
  });

  it('leaves nothing behind when the subgraph fails', async () => {
    world.subgraph('photos').babbles('no answer');
    const { body } = await postParts(world, single(large));
    expect(body.errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]);
    await released();
    expect(heldFiles() ?? 0).toBe(0);
  });
});

describe('a graph that takes no files', () => {
  it.each([
    ['has no scalar Upload', {}],
    ['is told to take none', { definitions: [photos, archive], settings: { http: { uploads: null } } }],
  ])('because it %s refuses them', async (_case, options) => {
    const world = await TinyWorld.start(options);
    const { status, body } = await postParts(world, single(new File(['x'], 'x')));
    expect([status, body.errors[0].extensions.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    await world.end();
  });
});
