import { once } from 'node:events';
import { createServer } from 'node:http';
import { OneGridError } from '@onegrid/schema';
import { request as send } from 'undici';
import { TinyWorld } from './testing/tiny-world';

const everything = /* GraphQL */ `
  query Everything($id: ID!) {
    houses { id name cases inspections }
    house(id: $id) { ...Parts }
    openCases
    echo(text: "声")
    fails(code: "BAD_INPUT", message: "not this one")
  }
  fragment Parts on House { name cases inspections }
`;

describe('startGateway', () => {
  const worlds: TinyWorld[] = [];
  const startWorld = async (options?: Parameters<typeof TinyWorld.start>[0]) => {
    const world = await TinyWorld.start(options);
    worlds.push(world);
    return world;
  };
  afterEach(async () => {
    for (const world of worlds.splice(0)) await world.end();
  });

  it('joins three subgraphs in one answer and says how each platform stood', async () => {
    const world = await startWorld({ local: ['directory', 'urban', 'safety'] });
    const { status, body } = await world.ask(everything, { variables: { id: 'h2' } });
    expect(status).toBe(200);
    expect(body.data).toMatchObject({
      houses: [
        { id: 'h1', name: 'Qinhuai Lane 1', cases: ['case of h1'], inspections: 3 },
        { id: 'h2', name: 'Qinhuai Lane 2', cases: ['case of h2'], inspections: 3 },
      ],
      house: { name: 'Qinhuai Lane 2', cases: ['case of h2'], inspections: 3 },
      openCases: 2,
      echo: '声',
    });
    expect(body.extensions?.platforms).toEqual([
      { name: 'safety', state: 'LIVE', asOf: '2026-11-22T09:00:00.000Z', error: null },
      { name: 'urban', state: 'STALE', asOf: '2026-11-22T07:00:00.000Z', error: 'PLATFORM_UNAVAILABLE' },
    ]);
  });

  it('answers the same whether subgraphs are in its process or behind HTTP', async () => {
    const near = await startWorld({ local: ['directory', 'urban', 'safety'] });
    const far = await startWorld();
    const ask = { variables: { id: 'h1' }, headers: { 'x-request-id': 'same-request' } };
    expect((await near.ask(everything, ask)).body).toEqual((await far.ask(everything, ask)).body);
  });

  it('executes mutations in their order', async () => {
    const world = await startWorld({ local: ['directory'] });
    const { body } = await world.ask(
      'mutation { a: rename(id: "h1", name: "A") { name } b: rename(id: "h2", name: "B") { name cases } }',
    );
    expect(body.data).toEqual({ a: { name: 'A' }, b: { name: 'B', cases: ['case of h2'] } });
  });

  it('keeps answering when a subgraph of its own process throws', async () => {
    const world = await startWorld({ local: ['directory', 'urban'] });
    jest.spyOn(world.subgraph('urban'), 'execute').mockRejectedValue(new RangeError('bug'));
    const { body } = await world.ask('{ house(id: "h1") { name cases } }');
    expect(body).toMatchObject({
      data: { house: { name: 'Qinhuai Lane 1', cases: null } },
      errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'urban' } }],
    });
  });

  it('says with an error why a value that may not be null is missing', async () => {
    const world = await startWorld({ local: ['directory', 'safety'] });
    world.subgraph('urban').babbles(JSON.stringify({ data: { _entities: [{ __typename: 'House', cases: [null] }] } }));
    const { body } = await world.ask('{ house(id: "h1") { name cases } }');
    expect(body.data).toEqual({ house: { name: 'Qinhuai Lane 1', cases: null } });
    expect(body.errors).toMatchObject([{ path: ['house', 'cases', 0], extensions: { code: 'INTERNAL' } }]);
  });

  it('mounts further routes on its own origin', async () => {
    const world = await startWorld({
      settings: { routes: async (server) => void server.get('/oidc/hello', async () => 'hello') },
    });
    const answer = await send(`${world.gateway.url}/oidc/hello`);
    expect(await answer.body.text()).toBe('hello');
  });

  it('gives up reads that nobody waits for', async () => {
    const world = await startWorld({ local: ['directory', 'safety'] });
    world.subgraph('urban').slow(60_000);
    const reachesUrban = world.subgraph('urban').nextCall();
    const client = new AbortController();
    const given = world.ask('{ openCases }', { signal: client.signal });
    await reachesUrban;
    const line = world.nextLine();
    client.abort();
    await expect(given).rejects.toThrow();
    expect(await line).toMatchObject({ aborted: true, subgraphs: [{ name: 'urban', failures: ['ABORTED'] }] });
  });

  it('finishes a write that the client no longer waits for', async () => {
    const world = await startWorld({ local: ['urban', 'safety'] });
    world.subgraph('directory').slow(100);
    const reachesDirectory = world.subgraph('directory').nextCall();
    const client = new AbortController();
    const given = world.ask('mutation { rename(id: "h1", name: "A") { name } }', { signal: client.signal });
    await reachesDirectory;
    const line = world.nextLine();
    client.abort();
    await expect(given).rejects.toThrow();
    expect(await line).toMatchObject({ aborted: true, errorCodes: [], subgraphs: [{ name: 'directory', calls: 1 }] });
  });

  it('lets a request that is under way end before it closes', async () => {
    const world = await startWorld({ local: ['directory', 'safety'] });
    world.subgraph('urban').slow(300);
    const reachesUrban = world.subgraph('urban').nextCall();
    const underWay = world.ask('{ openCases }');
    await reachesUrban;
    await world.gateway.close();
    expect((await underWay).body.data).toEqual({ openCases: 2 });
    await expect(world.ask('{ openCases }')).rejects.toThrow();
  });

  it.each([
    ['no SDL at all', 'this is not SDL'],
    ['SDL that is no supergraph', 'type Query { a: Int }'],
  ])('refuses %s with CONFIGURATION_INVALID', async (_case, supergraphSdl) => {
    const started = TinyWorld.start({ settings: { supergraphSdl, localSubgraphs: {} } });
    await expect(started).rejects.toThrow(OneGridError);
    await expect(started).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' });
  });

  it('says which port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(TinyWorld.start({ settings: { port } })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    taken.close();
  });
});
