import { TinyWorld } from '../testing/tiny-world';

describe('a subgraph behind HTTP', () => {
  let world: TinyWorld;

  beforeEach(async () => {
    world = await TinyWorld.start({
      local: ['directory', 'safety'],
      settings: { limits: { subgraphTimeoutMs: 500, maxAnswerBytes: 10_000 } },
    });
  });
  afterEach(() => world.end());

  const askUrban = () => world.ask('{ house(id: "h1") { name cases } }');

  it('is called over one kept-alive connection by requests that follow each other', async () => {
    for (let count = 0; count < 5; count += 1) await askUrban();
    expect(world.subgraph('urban').calls).toHaveLength(5);
    expect(world.subgraph('urban').connections).toBe(1);
  });

  it('gets the signed call, the request id and the viewer', async () => {
    await world.ask('{ openCases }', { headers: { 'x-request-id': 'request-0001' } });
    const [call] = world.subgraph('urban').calls;
    expect(call?.authorization).toMatch(/^Bearer ey/);
    expect(call?.requestId).toBe('request-0001');
  });

  it.each([
    ['is down', () => world.subgraph('urban').goesDown(), 'UNREACHABLE'],
    ['is too slow', async () => world.subgraph('urban').slow(5_000), 'TIMEOUT'],
    ['answers no JSON', async () => world.subgraph('urban').babbles('<html>'), 'UNREADABLE'],
    ['answers JSON that is no answer', async () => world.subgraph('urban').babbles('[1]'), 'UNREADABLE'],
    ['answers a proxy page', async () => world.subgraph('urban').babbles('<html>', 502, 'text/html'), 'HTTP_502'],
    [
      'answers too much',
      async () => world.subgraph('urban').babbles(JSON.stringify({ data: { x: 'x'.repeat(20_000) } })),
      'TOO_LARGE',
    ],
  ])('that %s leaves the rest of the answer whole', async (_case, fault, reason) => {
    await fault();
    const { status, body } = await askUrban();
    expect(status).toBe(200);
    expect(body.data).toEqual({ house: { name: 'Qinhuai Lane 1', cases: null } });
    expect(body.errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'urban' } }]);
    expect(body.extensions?.platforms).toEqual([
      { name: 'urban', state: 'DOWN', asOf: null, error: 'SUBGRAPH_UNAVAILABLE' },
    ]);
    expect(world.lines()[0]?.subgraphs).toContainEqual(expect.objectContaining({ name: 'urban', failures: [reason] }));
  });

  it('passes the error of a 400 answer on', async () => {
    const answer = { errors: [{ message: 'No such grid', extensions: { code: 'UNKNOWN_GRID' } }] };
    world.subgraph('urban').babbles(JSON.stringify(answer), 400);
    const { body } = await askUrban();
    expect(body.errors).toMatchObject([
      { message: 'No such grid', extensions: { code: 'UNKNOWN_GRID', service: 'urban' } },
    ]);
  });

  it('cannot set the status or headers of the answer', async () => {
    const http = { status: 302, headers: { location: 'http://elsewhere.invalid' } };
    const answer = { data: { openCases: null }, errors: [{ message: 'x', extensions: { code: 'BAD_INPUT', http } }] };
    world.subgraph('urban').babbles(JSON.stringify(answer));
    const { status, headers } = await world.ask('{ openCases }');
    expect({ status, location: headers.location }).toEqual({ status: 200, location: undefined });
  });
});
