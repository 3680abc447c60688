import { once } from 'node:events';
import { LiveWorld } from './testing/live-world';

const document = 'subscription Alerts { alerts { text house { id name } } }';

const alert = (text: string | null, id = 'h1') => ({ text, house: { id } });

const shown = (text: string, id = 'h1') => ({ alerts: { text, house: { id, name: `House ${id}` } } });

describe('a subscription', () => {
  let world: LiveWorld;
  afterEach(() => world.end());

  const clients = {
    'a WebSocket': (query: string) => world.socketClient().iterate({ query }),
    'an event stream': (query: string) => world.streamClient().iterate({ query }),
  };

  describe.each(['local', 'sse', 'websocket'] as const)('of a %s source', (source) => {
    it.each(Object.entries(clients))('completes each event with other subgraphs, over %s', async (_case, open) => {
      world = await LiveWorld.start({ source });
      const results = open(document);
      const first = results.next();
      await world.alerts.listened();
      world.alerts.alert(alert('smoke'));
      world.alerts.alert(alert('water', 'h2'));
      expect((await first).value).toMatchObject({ data: shown('smoke'), extensions: { platforms: [] } });
      expect((await results.next()).value).toMatchObject({ data: shown('water', 'h2') });
      await results.return?.(undefined);
      await world.alerts.left();
    });

    it('tells of an error of one event and goes on', async () => {
      world = await LiveWorld.start({ source });
      const results = world.socketClient().iterate({ query: document });
      const first = results.next();
      await world.alerts.listened();
      world.alerts.alert(alert(null));
      world.alerts.alert(alert('smoke'));
      expect((await first).value).toMatchObject({
        data: null,
        errors: [{ path: ['alerts', 'text'], extensions: { code: 'INTERNAL', service: 'alerts' } }],
      });
      expect((await results.next()).value).toMatchObject({ data: shown('smoke') });
    });

    it('ends with an error when the subgraph refuses it', async () => {
      world = await LiveWorld.start({ source });
      const results = world.socketClient().iterate({ query: 'subscription { refused { text } }' });
      expect((await results.next()).value).toMatchObject({
        data: { refused: null },
        errors: [{ path: ['refused'], extensions: { code: 'INTERNAL' } }],
      });
      expect(await results.next()).toMatchObject({ done: true });
    });
  });

  it.each(['sse', 'websocket'] as const)('is subscribed again when its %s source dies', async (source) => {
    world = await LiveWorld.start({ source });
    const results = world.socketClient().iterate({ query: document });
    const first = results.next();
    await world.alerts.listened();
    world.alerts.alert(alert('before'));
    expect((await first).value).toMatchObject({ data: shown('before') });
    await world.alerts.goesDown();
    await world.alerts.left();
    await world.alerts.listens();
    const second = results.next();
    await world.alerts.listened();
    world.alerts.alert(alert('after'));
    expect((await second).value).toMatchObject({ data: shown('after') });
  });

  it.each(['sse', 'websocket'] as const)('ends with a code when its %s source cannot be had again', async (source) => {
    world = await LiveWorld.start({ source, settings: { live: { sourceRetryMs: 150 } } });
    const results = world.socketClient().iterate({ query: document });
    const first = results.next();
    await world.alerts.listened();
    world.alerts.alert(alert('before'));
    await first;
    const second = results.next();
    await world.alerts.goesDown();
    expect((await second).value).toMatchObject({
      errors: [{ extensions: { code: 'SUBSCRIPTION_SOURCE_LOST', service: 'alerts' } }],
    });
    expect(await results.next()).toMatchObject({ done: true });
  });

  it.each(['sse', 'websocket'] as const)('ends at once when its %s source cannot be had at all', async (source) => {
    world = await LiveWorld.start({ source });
    await world.alerts.goesDown();
    const results = world.streamClient().iterate({ query: document });
    expect((await results.next()).value).toMatchObject({
      errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'alerts' } }],
    });
    expect(await results.next()).toMatchObject({ done: true });
  });

  it('is one line in the log, when it is over', async () => {
    world = await LiveWorld.start();
    const results = world.socketClient().iterate({ query: document });
    const first = results.next();
    await world.alerts.listened();
    world.alerts.alert(alert('smoke'));
    await first;
    const line = world.written.nextLine();
    await results.return?.(undefined);
    expect(await line).toMatchObject({
      operation: { name: 'Alerts', kind: 'subscription' },
      over: 'websocket',
      events: 1,
      subgraphs: [{ name: 'houses', calls: 1 }],
    });
  });

  it('needs a way to bring its events', async () => {
    world = await LiveWorld.start();
    const answer = await fetch(`${world.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: document }),
    });
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(world.alerts.listeners).toBe(0);
  });

  it('comes back on another supergraph, while what has no subscription goes on', async () => {
    world = await LiveWorld.start();
    const client = world.socketClient({ retryAttempts: 5, retryWait: async () => undefined });
    const closes: unknown[] = [];
    client.on('closed', (event) => void closes.push(event));
    const results = client.iterate({ query: document });
    const first = results.next();
    const other = world.socketClient({ lazy: false });
    const otherCloses: unknown[] = [];
    other.on('closed', (event) => void otherCloses.push(event));
    const ask = async () => (await other.iterate({ query: '{ houses { name } }' }).next()).value;
    await ask();
    await world.alerts.listened();
    const listens = once(world.alerts.arrivals, 'listen');
    await world.gateway.replaceSupergraph(`${world.supergraphSdl}\n# another`);
    await listens;
    expect(closes).toMatchObject([{ code: 1012 }]);
    while (world.alerts.listeners !== 1) await new Promise((resolve) => setImmediate(resolve));
    world.alerts.alert(alert('smoke'));
    expect((await first).value).toMatchObject({ data: shown('smoke') });
    expect(await ask()).toMatchObject({ data: { houses: [{ name: 'House h1' }] } });
    expect(otherCloses).toEqual([]);
    await Promise.all([client.dispose(), other.dispose()]);
  });

  it('ends when the server stops', async () => {
    world = await LiveWorld.start();
    const client = world.socketClient();
    const closed = new Promise((resolve) => client.on('closed', resolve));
    void client
      .iterate({ query: document })
      .next()
      .catch(() => undefined);
    const stream = world.streamClient().iterate({ query: document }).next();
    const cut = expect(stream).rejects.toThrow();
    while (world.alerts.listeners < 2) await once(world.alerts.arrivals, 'listen');
    await world.gateway.close();
    expect(await closed).toMatchObject({ code: 1001 });
    await cut;
    await world.alerts.left();
  });
});
