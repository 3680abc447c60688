import { TinyWorld } from '../testing/tiny-world';

describe('a gateway with settings for its subgraphs', () => {
  let world: TinyWorld;
  afterEach(() => world.end());

  it('waits for each subgraph as long as its settings say', async () => {
    world = await TinyWorld.start({
      settings: { subgraphs: { all: { timeoutMs: 20_000 }, urban: { timeoutMs: 100 } } },
    });
    world.subgraph('urban').slow(3_000);
    const { body } = await world.ask('{ openCases inspectors }');
    expect(body.data).toEqual({ openCases: null, inspectors: 7 });
    expect(world.lines()[0]?.subgraphs).toContainEqual(
      expect.objectContaining({ name: 'urban', failures: ['TIMEOUT'] }),
    );
  });

  it('forwards the headers that are listed, to the subgraphs that want them, and no other', async () => {
    world = await TinyWorld.start({ settings: { subgraphs: { urban: { forwardHeaders: ['accept-language'] } } } });
    await world.ask('{ openCases inspectors }', {
      headers: { 'accept-language': 'zh-CN', 'x-role': 'admin', cookie: 'a=b' },
    });
    const [urban] = world.subgraph('urban').headers;
    const [safety] = world.subgraph('safety').headers;
    expect(urban).toMatchObject({ 'accept-language': 'zh-CN', authorization: expect.stringMatching(/^Bearer ey/) });
    for (const headers of [urban, safety]) {
      expect(headers).not.toHaveProperty('x-role');
      expect(headers).not.toHaveProperty('cookie');
    }
    expect(safety).not.toHaveProperty('accept-language');
  });

  it('shares one call between requests of one viewer, and none between viewers', async () => {
    const other = { subject: 'other', roles: [], scopes: [], regions: [] };
    const worker = { subject: 'worker', roles: [], scopes: [], regions: [] };
    world = await TinyWorld.start({
      viewers: [worker, other],
      settings: { subgraphs: { all: { deduplicate: true } } },
    });
    world.subgraph('directory').slow(300);
    const ask = (as: string) => world.ask('{ whoAsks houses { name } }', { as });
    const all = await Promise.all([ask('worker'), ask('worker'), ask('other'), ask('worker')]);
    expect(all.map(({ body }) => body.data?.whoAsks)).toEqual(['worker', 'worker', 'other', 'worker']);
    for (const { body } of all) expect(body.data?.houses).toHaveLength(2);
    expect(world.subgraph('directory').calls).toHaveLength(2);
  });

  it('answers SUBGRAPH_OVERLOADED for what it has no place for, and the rest', async () => {
    world = await TinyWorld.start({ settings: { subgraphs: { urban: { concurrencyLimit: 1, queueLimit: 0 } } } });
    world.subgraph('urban').slow(500);
    const arrived = world.subgraph('urban').nextCall();
    const first = world.ask('{ openCases }');
    await arrived;
    const { body } = await world.ask('{ openCases inspectors }');
    expect(body.data).toEqual({ openCases: null, inspectors: 7 });
    expect(body.errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_OVERLOADED', service: 'urban' } }]);
    expect((await first).body.data).toEqual({ openCases: 2 });
  });

  it('stops asking a subgraph that is down, tells the log, and asks again later', async () => {
    const breaker = { leastCalls: 2, openMs: 200, probes: 1 };
    world = await TinyWorld.start({ settings: { subgraphs: { urban: { breaker, retries: null } } } });
    world.subgraph('urban').babbles('<html>', 503, 'text/html');
    for (let count = 0; count < 3; count += 1) await world.ask('{ openCases }');
    expect(world.subgraph('urban').calls).toHaveLength(2);
    expect(world.written.raw.some((line) => line.includes('"breaker":"OPEN"'))).toBe(true);
    expect(world.gateway.subgraphs()).toContainEqual(
      expect.objectContaining({ subgraph: 'urban', breaker: 'OPEN', opened: 1, refusals: 1, inFlight: 0 }),
    );
    world.subgraph('urban').recovers();
    let data: unknown;
    while (data !== 2) data = (await world.ask('{ openCases }')).body.data?.openCases;
    expect(world.written.raw.some((line) => line.includes('"breaker":"CLOSED"'))).toBe(true);
  });

  it('refuses settings for a subgraph that the supergraph does not have', async () => {
    world = await TinyWorld.start();
    await expect(TinyWorld.start({ settings: { subgraphs: { urbann: {} } } })).rejects.toMatchObject({
      code: 'CONFIGURATION_INVALID',
      message: expect.stringContaining('urbann'),
    });
  });
});
