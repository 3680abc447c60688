import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { GatewaySettings } from '../settings';
import type { LiveLimits } from './live-limits';
import { LiveWorld, tokenOf } from './testing/live-world';

const document = 'subscription { alerts { text } }';
const subscribe = (id: string, query = document) => ({ id, type: 'subscribe', payload: { query } });

/** A bare WebSocket, to say what no well-behaved client says. */
class BareSocket {
  readonly #socket: WebSocket;
  readonly #messages: Record<string, unknown>[] = [];
  readonly closed: Promise<number>;

  constructor(url: string, protocol = 'graphql-transport-ws', headers: Record<string, string> = {}) {
    this.#socket = new WebSocket(url, protocol, { headers, autoPong: false });
    this.closed = new Promise((resolve) => this.#socket.once('close', resolve));
    this.#socket.on('message', (data) => {
      this.#messages.push(JSON.parse(String(data)) as Record<string, unknown>);
      this.#socket.emit('taken');
    });
    this.#socket.on('error', () => undefined);
  }

  async says(...messages: (object | string)[]): Promise<this> {
    if (this.#socket.readyState === WebSocket.CONNECTING) await once(this.#socket, 'open');
    for (const each of messages) this.#socket.send(typeof each === 'string' ? each : JSON.stringify(each));
    return this;
  }

  async hears(): Promise<Record<string, unknown>> {
    if (this.#messages.length === 0) await once(this.#socket, 'taken');
    return this.#messages.shift() as Record<string, unknown>;
  }

  /** Takes nothing more from the connection. */
  stopsReading(): void {
    this.#socket.pause();
  }

  end(): void {
    this.#socket.terminate();
  }
}

describe('the protocol of WebSockets', () => {
  let world: LiveWorld;
  const sockets: BareSocket[] = [];
  const open = (protocol?: string, headers?: Record<string, string>) => {
    const socket = new BareSocket(world.socketUrl, protocol, headers);
    sockets.push(socket);
    return socket;
  };
  const init = { type: 'connection_init' };
  const acknowledged = async (message: object = init, headers?: Record<string, string>) => {
    const socket = await open(undefined, headers).says(message);
    expect(await socket.hears()).toEqual({ type: 'connection_ack' });
    return socket;
  };
  const start = async (live: Partial<LiveLimits> = {}, signIn = false, settings: Partial<GatewaySettings> = {}) => {
    world = await LiveWorld.start({ signIn, settings: { live, ...settings } });
  };
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.end();
    await world.end();
  });

  it.each([
    ['4400 for what is no message', 4400, ['no JSON']],
    ['4400 for a message of no type', 4400, [{ type: 'start' }]],
    ['4401 for an operation before the connection is acknowledged', 4401, [subscribe('1')]],
    ['4429 for a second connection_init', 4429, [init, init]],
    ['4409 for an id that is in use', 4409, [init, subscribe('1'), subscribe('1')]],
  ])('closes with %s', async (_case, code, messages) => {
    await start();
    const socket = open();
    // one at a time: an operation counts once the connection is acknowledged
    for (const message of messages) {
      await socket.says(message);
      if (message === init && messages.length > 2) await socket.hears();
    }
    expect(await socket.closed).toBe(code);
  });

  it('closes with 4408 when no connection_init comes in time', async () => {
    await start({ connectionInitTimeoutMs: 20 });
    expect(await open().closed).toBe(4408);
  });

  it('closes with 4406 when the client speaks another protocol', async () => {
    await start();
    const refused = new WebSocket(world.socketUrl, 'graphql-ws');
    await expect(once(refused, 'open')).rejects.toThrow('subprotocol');
  });

  it('answers pings, and cuts off a client that answers none', async () => {
    await start({ pingIntervalMs: 50 });
    const socket = await (await acknowledged()).says({ type: 'ping', payload: { at: 1 } });
    expect(await socket.hears()).toEqual({ type: 'pong', payload: { at: 1 } });
    expect(await socket.closed).toBe(1006);
  });

  it('sends nothing more of an operation that the client has completed', async () => {
    await start();
    const socket = await acknowledged();
    await socket.says(subscribe('1'), { id: '1', type: 'complete' }, subscribe('2'));
    await world.alerts.listened();
    while (world.alerts.listeners !== 1) await new Promise((resolve) => setImmediate(resolve));
    world.alerts.alert({ text: 'smoke', house: { id: 'h1' } });
    expect(await socket.hears()).toMatchObject({ id: '2', type: 'next' });
    await socket.says({ id: '2', type: 'complete' });
    await world.alerts.left();
  });

  it('executes queries, and answers what is not valid with `error`', async () => {
    await start();
    const socket = await acknowledged();
    await socket.says(subscribe('1', '{ houses { name } }'));
    expect(await socket.hears()).toMatchObject({
      id: '1',
      type: 'next',
      payload: { data: { houses: [{ name: 'House h1' }] } },
    });
    expect(await socket.hears()).toEqual({ id: '1', type: 'complete' });
    await socket.says(subscribe('2', '{ nothing }'));
    expect(await socket.hears()).toMatchObject({
      id: '2',
      type: 'error',
      payload: [{ locations: [{ line: 1, column: 3 }], extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
  });

  it('reads documents within the limits, and answers about the schema only when it may be asked', async () => {
    await start({}, false, { limits: { maxDepth: 1 }, introspection: false });
    const socket = await acknowledged();
    for (const document of ['{ houses { name } }', '{ __schema { description } }']) {
      await socket.says(subscribe('1', document));
      expect(await socket.hears()).toMatchObject({
        id: '1',
        type: 'error',
        payload: [{ message: expect.any(String) }],
      });
    }
  });

  it('executes only what is on the list, when only that may be asked', async () => {
    const documents = new Map([['names', '{ houses { name } }']]);
    await start({}, false, { http: { persistedOperations: { mode: 'only', documents } } });
    const socket = await acknowledged();
    await socket.says(subscribe('1', '{ houses { name } }'));
    expect(await socket.hears()).toMatchObject({ type: 'next', payload: { data: { houses: [{ name: 'House h1' }] } } });
    expect(await socket.hears()).toEqual({ id: '1', type: 'complete' });
    for (const document of ['{ houses { id } }', 'subscription { alerts { text } }']) {
      await socket.says(subscribe('2', document));
      expect(await socket.hears()).toMatchObject({
        id: '2',
        type: 'error',
        payload: [{ extensions: { code: 'QUERY_NOT_IN_SAFELIST' } }],
      });
    }
    const stream = world.streamClient().iterate({ query: 'subscription { alerts { text } }' });
    await expect(stream.next()).rejects.toMatchObject({ response: { status: 400 } });
    expect(world.alerts.listeners).toBe(0);
  });

  describe('with sign-in', () => {
    const signedIn = (subject: string, seconds?: number) => ({
      type: 'connection_init',
      payload: { authorization: `Bearer ${tokenOf(subject, seconds)}` },
    });

    it.each([
      ['in connection_init', 'payload'],
      ['in the header of the handshake', 'header'],
    ])('takes the access token %s', async (_case, where) => {
      await start({}, true);
      const headers: Record<string, string> =
        where === 'header' ? { authorization: `Bearer ${tokenOf('worker')}` } : {};
      const socket = await acknowledged(where === 'header' ? init : signedIn('worker'), headers);
      await socket.says(subscribe('1'));
      await world.alerts.listened();
      expect(world.alerts.authorizations).toEqual([expect.stringMatching(/^Bearer ey/)]);
    });

    it.each([
      ['a token of nobody', { authorization: 'Bearer ey.ey.ey' }],
      ['no bearer token', { authorization: 'Basic xyz' }],
    ])('closes with 4401 on %s', async (_case, payload) => {
      await start({}, true);
      const socket = await open().says({ type: 'connection_init', payload });
      expect(await socket.closed).toBe(4401);
    });

    it('closes with 4403 when the token expires', async () => {
      await start({}, true);
      const socket = await acknowledged(signedIn('worker', 2));
      await socket.says(subscribe('1'));
      expect(await socket.closed).toBe(4403);
      await world.alerts.left();
    });

    it('refuses somebody who has not signed in, and what somebody may not see', async () => {
      await start({}, true);
      const nobody = await acknowledged();
      await nobody.says(subscribe('1'));
      expect(await nobody.hears()).toMatchObject({ payload: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
      const worker = await acknowledged(signedIn('worker'));
      await worker.says(subscribe('1', 'subscription { secrets { text } }'));
      expect(await worker.hears()).toMatchObject({
        id: '1',
        type: 'error',
        payload: [{ extensions: { code: 'FORBIDDEN', paths: ['secrets'] } }],
      });
      expect(world.alerts.listeners).toBe(0);
      const keeper = await acknowledged(signedIn('keeper'));
      await keeper.says(subscribe('1', 'subscription { secrets { text } }'));
      await world.alerts.listened();
    });
  });

  describe('bounds', () => {
    it('closes with 1013 the connection that is too much for one viewer', async () => {
      await start({ maxConnectionsPerViewer: 2 });
      const first = await open().says(init);
      const second = await open().says(init);
      await Promise.all([first.hears(), second.hears()]);
      expect(await (await open().says(init)).closed).toBe(1013);
      first.end();
      await first.closed;
      const next = await open().says(init);
      expect(await Promise.race([next.hears(), next.closed])).toEqual({ type: 'connection_ack' });
    });

    it('refuses the connection that is too much for the gateway', async () => {
      await start({ maxConnections: 1 });
      await (await open().says(init)).hears();
      await expect(once(new WebSocket(world.socketUrl, 'graphql-transport-ws'), 'open')).rejects.toThrow('503');
      const stream = world.streamClient().iterate({ query: document });
      await expect(stream.next()).rejects.toMatchObject({ response: { status: 429 } });
    });

    it('refuses the operation that is too much for one connection', async () => {
      await start({ maxOperationsPerConnection: 1 });
      const socket = await acknowledged();
      await socket.says(subscribe('1'), subscribe('2'));
      expect(await socket.hears()).toMatchObject({
        id: '2',
        type: 'error',
        payload: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }],
      });
    });

    it('refuses a message that is too large', async () => {
      await start();
      const socket = await open().says(init, subscribe('1', `{ houses { name } } # ${'x'.repeat(3_000_000)}`));
      expect(await socket.closed).toBe(1009);
    });

    it('gives up a client that does not take its events', async () => {
      await start({ maxWaitingEvents: 10, pingIntervalMs: 300 });
      const socket = await (await acknowledged()).says(subscribe('1'));
      await world.alerts.listened();
      socket.stopsReading();
      const large = { text: 'x'.repeat(200_000), house: { id: 'h1' } };
      while (world.alerts.listeners > 0) {
        world.alerts.alert(large);
        await new Promise((resolve) => setImmediate(resolve));
      }
      await world.alerts.left();
    });
  });
});
