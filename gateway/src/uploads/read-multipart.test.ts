import { addPhoto, multipart, type Part, postParts, single, uploadHeaders } from '../testing/multipart-request';
import { TinyWorld } from '../testing/tiny-world';
import { archive, photos } from '../testing/upload-graph';
import { defaultUploadLimits } from './upload-limits';

const small = new File(['x'], 'x');

describe('a multipart request', () => {
  let world: TinyWorld;
  beforeAll(async () => {
    const uploads = { ...defaultUploadLimits, maxFiles: 2, maxFileBytes: 200_000, maxTotalBytes: 300_000 };
    world = await TinyWorld.start({ definitions: [photos, archive], settings: { http: { uploads } } });
  });
  afterAll(() => world.end());

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
    const { status, body } = await postParts(world, parts);
    expect(body.errors).toMatchObject([{ extensions: { code: 'UPLOAD_TOO_LARGE' } }]);
    expect(status).toBe(413);
  });

  it('takes a file of exactly the bound', async () => {
    const { body } = await postParts(world, single(large(200_000)));
    expect(body.data.addPhoto.sizeBytes).toBe(200_000);
  });

  it('ignores a file that the map does not name', async () => {
    const { body } = await postParts(world, [...single(small), ['other', small]]);
    expect(body.data.addPhoto.sizeBytes).toBe(1);
  });

  const operations = JSON.stringify({ query: addPhoto, variables: { file: null } });
  const holding = JSON.stringify({ query: addPhoto, variables: { file: 'x' } });
  const poisoned = '{"query":"{ a }","variables":{"__proto__":{"file":null}}}';
  const map = '{"photo":["variables.file"]}';
  const tooMany = JSON.stringify({ photo: Array.from({ length: 101 }, () => 'variables.file') });
  const whole = Object.entries({ operations, map, photo: small });
  // the parts come in the order in which they stand here
  const malformed: Readonly<Record<string, Readonly<Record<string, string | File>>>> = {
    'no part': {},
    'no map': { operations },
    'no file': { operations, map },
    'the map first': { map, operations, photo: small },
    'a file before the map': { operations, photo: small, map },
    'another field': { operations, other: 'x', photo: small },
    'operations that are no JSON': { operations: '{', map, photo: small },
    'a list of operations': { operations: `[${operations}]`, map, photo: small },
    'a map that is no JSON': { operations, map: 'x', photo: small },
    'a map without lists': { operations, map: '{"photo":"variables.file"}', photo: small },
    'a map without places': { operations, map: '{"photo":[]}', photo: small },
    'a place outside the variables': { operations, map: '{"photo":["query"]}', photo: small },
    'a place that is not there': { operations, map: '{"photo":["variables.other"]}', photo: small },
    'a place in a prototype': { operations, map: '{"photo":["variables.__proto__.x"]}', photo: small },
    'a place that holds something': { operations: holding, map, photo: small },
    'poisoned variables': { operations: poisoned, map, photo: small },
    'more places than anybody needs': { operations, map: tooMany, photo: small },
  };
  const doubled: Readonly<Record<string, readonly Part[]>> = {
    'two maps': [...whole.slice(0, 2), ['map', map], ['photo', small]],
    'the same file twice': [...whole, ['photo', small]],
  };
  const cases: (readonly [string, readonly Part[]])[] = [
    ...Object.entries(malformed).map(([what, parts]) => [what, Object.entries(parts)] as const),
    ...Object.entries(doubled),
  ];

  it('is taken with its parts in order', async () => {
    expect((await postParts(world, whole)).body).toMatchObject({ data: { addPhoto: { sizeBytes: 1 } } });
  });

  it.each(cases)('is refused with %s', async (_case, parts) => {
    const { status, body } = await postParts(world, parts);
    expect(body.errors).toMatchObject([{ extensions: { code: 'UPLOAD_MALFORMED' } }]);
    expect(status).toBe(400);
  });

  it.each(['multipart/form-data', 'multipart/form-data; boundary=other'])('is refused as %s', async (type) => {
    const { status, body } = await postParts(world, single(small), { ...uploadHeaders, 'content-type': type });
    expect([status, body.errors[0].extensions.code]).toEqual([400, 'UPLOAD_MALFORMED']);
  });
});
