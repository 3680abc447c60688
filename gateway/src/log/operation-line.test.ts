import { request as send } from 'undici';
import { TinyWorld, worker } from '../testing/tiny-world';

/** Stands for personal data, wherever it could come from. */
const canary = 'CANARY320105199001011234';

describe('the log', () => {
  let world: TinyWorld;
  beforeEach(async () => {
    const viewer = { ...worker, subject: canary, scopes: ['all'] };
    world = await TinyWorld.start({ local: ['directory', 'safety'], viewers: [worker, viewer] });
  });
  afterEach(() => world.end());

  it('has one line per operation: what, who (as a mark), how long, which subgraphs, which errors', async () => {
    await world.ask(
      'query Cases { house(id: "h1") { name cases } missing: fails(code: "UNKNOWN_GRID", message: "x") }',
      {
        headers: { 'graphql-client-name': 'patrol-app', 'graphql-client-version': '2.1', 'x-request-id': 'request-1' },
      },
    );
    expect(world.lines()).toEqual([
      expect.objectContaining({
        requestId: 'request-1',
        operation: { name: 'Cases', kind: 'query', documentHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
        client: { name: 'patrol-app', version: '2.1' },
        viewer: expect.stringMatching(/^[0-9a-f]{12}$/),
        status: 200,
        aborted: false,
        durationMs: expect.any(Number),
        errorCodes: ['UNKNOWN_GRID'],
        subgraphs: [
          { name: 'directory', calls: 1, totalMs: expect.any(Number), slowestMs: expect.any(Number) },
          { name: 'urban', calls: 1, totalMs: expect.any(Number), slowestMs: expect.any(Number) },
        ],
      }),
    ]);
    expect(world.lines()[0]?.durationMs).toBeGreaterThan(0);
  });

  it('has the cause of an error that the client sees nothing of', async () => {
    await world.subgraph('urban').goesDown();
    await world.ask('{ openCases fails(code: "INTERNAL", message: "x") }');
    expect(world.lines()[0]?.causes).toEqual([
      {
        code: 'SUBGRAPH_UNAVAILABLE',
        service: 'urban',
        reason: 'UNREACHABLE',
        cause: expect.objectContaining({ code: 'ECONNREFUSED' }),
      },
      { code: 'INTERNAL', service: 'directory', path: ['fails'] },
    ]);
  });

  it('tells the lines of one viewer from those of another', async () => {
    for (const as of ['worker', 'worker', canary]) await world.ask('{ open }', { as });
    const [first, second, other] = world.lines().map((line) => line.viewer);
    expect(first).toBe(second);
    expect(other).not.toBe(first);
  });

  it('has no personal data, whatever goes wrong', async () => {
    const as = canary;
    const throughHttp = (body: string, headers: Record<string, string> = {}) =>
      send(`${world.gateway.url}/graphql?secret=${canary}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: canary, referer: canary, ...headers },
        body,
      }).then((answer) => answer.body.dump());
    const urban = world.subgraph('urban');

    await world.ask('query($t: String) { echo(text: $t) whoAsks }', { as, variables: { t: canary } });
    await world.ask(`{ echo(text: "${canary}") owned { label } }`, { as });
    await world.ask(`{ fails(code: "UNKNOWN_GRID", message: "${canary}") }`, { as });
    await world.ask(`{ fails(code: "INTERNAL", message: "${canary}") a: fails(message: "${canary}") }`, { as });
    await world.ask(`{ house(id: ${canary}) { name } }`, { as });
    await world.ask(`{ house(id: "${canary}) `, { as });
    await world.ask('query($t: Int) { house(id: $t) { name } }', { as, variables: { t: canary } });
    await world.ask('query($see: Boolean!) { open @include(if: $see) }', { as, variables: { see: canary } });
    await world.ask('{ open }', {
      as,
      headers: { 'graphql-client-name': `Zhang San; ${canary}`, 'x-request-id': `id:${canary}` },
    });
    await world.ask('{ open }', { as: `wrong-${canary}` });
    await throughHttp(`{"query": "${canary}`);
    await throughHttp(`{"query": 1, "variables": "${canary}"}`);
    await throughHttp(canary, { 'content-type': canary });
    await throughHttp('{"query":"{ open }"}', { authorization: `Basic ${canary}` });
    for (const body of [
      canary,
      `{"data":"${canary}"}`,
      `{"data":{"openCases":"${canary}"}}`,
      `{"data":{"_entities":["${canary}"]}}`,
    ]) {
      urban.babbles(body);
      await world.ask('{ openCases house(id: "h1") { cases } }', { as });
    }
    await urban.goesDown();
    await world.ask('{ openCases }', { as });

    expect(world.lines().length).toBeGreaterThanOrEqual(19);
    expect(world.written.raw.filter((line) => line.includes(canary))).toEqual([]);
  });
});
