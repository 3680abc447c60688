import { TinyWorld } from '../testing/tiny-world';

describe('another supergraph', () => {
  let world: TinyWorld;
  beforeEach(async () => {
    world = await TinyWorld.start();
  });
  afterEach(() => world.end());

  const everything = '{ house(id: "h1") { name cases } inspectors }';

  it('takes over between two requests', async () => {
    const version = world.gateway.supergraphVersion();
    expect(await world.gateway.replaceSupergraph(world.supergraphOf('directory', 'safety'))).toBe(true);
    expect(world.gateway.supergraphVersion()).not.toBe(version);
    expect((await world.ask('{ inspectors }')).body.data).toEqual({ inspectors: 7 });
    expect((await world.ask(everything)).body.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('leaves a request under way with the one it came for, and then closes what only that needed', async () => {
    const urban = world.subgraph('urban');
    urban.slow(200);
    const called = urban.nextCall();
    const asked = world.ask(everything);
    await called;
    await world.gateway.replaceSupergraph(world.supergraphOf('directory'));
    expect((await world.ask('{ open }')).body.data).toEqual({ open: 'open' });
    expect((await asked).body).toMatchObject({ data: { house: { cases: ['case of h1'] }, inspectors: 7 } });
    await urban.isLeft();
  });

  it('is not served when it is bad: the last good one is kept', async () => {
    const version = world.gateway.supergraphVersion();
    for (const bad of ['', 'no sdl {', 'type Query { a: Int }'])
      await expect(world.gateway.replaceSupergraph(bad)).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' });
    expect(world.gateway.supergraphVersion()).toBe(version);
    expect((await world.ask(everything)).body.errors).toBeUndefined();
  });

  it('is no other when its text is the same', async () => {
    const sdl = world.supergraphOf('directory', 'urban', 'safety');
    expect(await world.gateway.replaceSupergraph(sdl)).toBe(false);
  });

  it('drops no request, however often it changes', async () => {
    const supergraphs = [world.supergraphOf('directory', 'urban', 'safety'), world.supergraphOf('directory', 'safety')];
    let over = false;
    let answered = 0;
    const client = async () => {
      while (!over) {
        const { body } = await world.ask('{ houses { id inspections } inspectors }');
        expect(body).toMatchObject({ data: { houses: [{ inspections: 3 }, { inspections: 3 }], inspectors: 7 } });
        expect(body.errors).toBeUndefined();
        answered += 1;
      }
    };
    const clients = [client(), client(), client()];
    for (let turn = 1; turn <= 10; turn += 1) await world.gateway.replaceSupergraph(supergraphs[turn % 2] ?? '');
    over = true;
    await Promise.all(clients);
    expect(answered).toBeGreaterThan(0);
  });

  it('says its version where the gateway says whether it is ready', async () => {
    const answer = await fetch(`${world.gateway.url}/readyz`);
    expect(await answer.json()).toMatchObject({ supergraph: world.gateway.supergraphVersion() });
  });
});
