import { once } from 'node:events';
import type { GivenSubgraphSettings } from '../../transport/subgraph-configuration';
import { LiveWorld } from '../testing/live-world';

const query = 'subscription { alerts { text } }';
const breaker = { leastCalls: 2, failureShare: 0.5, openMs: 60_000 };

describe.each(['sse', 'websocket'] as const)('a %s source', (source) => {
  let world: LiveWorld;
  afterEach(() => world.end());

  const start = async (alerts: GivenSubgraphSettings) => {
    world = await LiveWorld.start({ source, settings: { subgraphs: { alerts } } });
  };
  /** Subscribes, and returns what comes first. */
  const first = async () => (await world.streamClient().iterate({ query }).next()).value;
  const failed = (code: string) => ({ errors: [{ extensions: { code, service: 'alerts' } }] });
  const standing = () => world.gateway.subgraphs().find(({ subgraph }) => subgraph === 'alerts');
  /** Subscribes, and returns the results when the subgraph has taken it. */
  const subscribed = async () => {
    const results = world.socketClient().iterate({ query });
    const next = results.next();
    await once(world.alerts.arrivals, 'listen');
    world.alerts.alert({ text: 'smoke', house: { id: 'h1' } });
    expect((await next).value).toMatchObject({ data: { alerts: { text: 'smoke' } } });
    return results;
  };

  it('is given up when its subgraph does not take the subscription in time', async () => {
    await start({ timeoutMs: 100 });
    world.alerts.hangs();
    const line = world.written.nextLine();
    expect(await first()).toMatchObject(failed('SUBGRAPH_UNAVAILABLE'));
    expect(await line).toMatchObject({ causes: [{ code: 'SUBGRAPH_UNAVAILABLE', reason: 'TIMEOUT' }] });
    await world.alerts.isLeft();
  });

  it('is given up when its client goes away before the subgraph has taken it', async () => {
    await start({});
    world.alerts.hangs();
    const client = world.socketClient();
    const result = client.iterate({ query }).next();
    await once(world.alerts.arrivals, 'request');
    client.terminate();
    await expect(result).rejects.toMatchObject({ code: 4499 });
    await world.alerts.isLeft();
  });

  it('is counted by the circuit breaker of its subgraph, and refused while it is open', async () => {
    await start({ breaker });
    await world.alerts.goesDown();
    for (const time of [1, 2]) expect([time, await first()]).toMatchObject([time, failed('SUBGRAPH_UNAVAILABLE')]);
    await world.alerts.listens();
    const line = world.written.nextLine();
    expect(await first()).toMatchObject(failed('SUBGRAPH_UNAVAILABLE'));
    expect(await line).toMatchObject({ causes: [{ reason: 'BREAKER_OPEN' }] });
    expect(standing()).toMatchObject({ breaker: 'OPEN', opened: 1, refusals: 1 });
    expect(world.alerts.authorizations).toEqual([]);
  });

  it('says nothing about its subgraph when that does not believe the call', async () => {
    await start({ breaker });
    world.alerts.rejects();
    const line = world.written.nextLine();
    for (const time of [1, 2, 3]) expect([time, await first()]).toMatchObject([time, failed('SUBGRAPH_UNAVAILABLE')]);
    expect(await line).toMatchObject({ causes: [{ reason: 'HTTP_401' }] });
    expect(standing()).toMatchObject({ breaker: 'CLOSED' });
  });

  it('takes one of the places for subscriptions, and gives it back', async () => {
    await start({ subscriptionLimit: 1 });
    const results = await subscribed();
    expect(await first()).toMatchObject(failed('SUBGRAPH_OVERLOADED'));
    expect(standing()).toMatchObject({ refusals: 1 });
    await results.return?.(undefined);
    await world.alerts.left();
    await (await subscribed()).return?.(undefined);
  });

  it('has its turn among the calls while it is opened, and not when it is open', async () => {
    await start({ concurrencyLimit: 1, queueLimit: 0 });
    const results = await subscribed();
    const ask = async () => (await world.socketClient().iterate({ query: '{ alive }' }).next()).value;
    expect(await ask()).toMatchObject({ data: { alive: true } });
    world.alerts.hangs();
    const opening = world.socketClient();
    void opening
      .iterate({ query })
      .next()
      .catch(() => undefined);
    await once(world.alerts.arrivals, 'request');
    expect(await ask()).toMatchObject(failed('SUBGRAPH_OVERLOADED'));
    opening.terminate();
    await results.return?.(undefined);
  });
});
