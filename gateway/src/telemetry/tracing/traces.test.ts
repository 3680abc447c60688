import { pino } from 'pino';
import { TinyWorld } from '../../testing/tiny-world';
import { TraceReceiver } from '../../testing/trace-receiver';
import { loadTelemetry } from '../load-telemetry';

const traceId = '0af7651916cd43dd8448eb211c80319c';
const spanId = 'b7ad6b7169203331';
const variables = {
  OTEL_BSP_SCHEDULE_DELAY: '20',
  OTEL_SERVICE_NAME: 'test-gateway',
  OTEL_EXPORTER_OTLP_HEADERS: 'x-key=abc',
};

describe('traces', () => {
  let receiver: TraceReceiver;
  let world: TinyWorld;

  beforeAll(async () => {
    receiver = await TraceReceiver.listen();
    Object.assign(process.env, variables, { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.endpoint });
    const { telemetry } = loadTelemetry({
      metrics: false,
      tracing: true,
      slowOperationMs: null,
      log: pino({ level: 'silent' }),
    });
    world = await TinyWorld.start({ local: ['urban'], settings: { telemetry } });
  });

  afterAll(async () => {
    await world.end();
    await receiver.close();
    for (const name of [...Object.keys(variables), 'OTEL_EXPORTER_OTLP_ENDPOINT']) delete process.env[name];
  });

  it('go from the client through the gateway to every subgraph', async () => {
    const line = world.nextLine();
    const { body } = await world.ask('query House($id: ID!) { house(id: $id) { name cases inspections } }', {
      variables: { id: 'h1' },
      headers: {
        traceparent: `00-${traceId}-${spanId}-01`,
        tracestate: 'city=1',
        'graphql-client-name': 'app',
        'graphql-client-version': '1.2',
      },
    });
    expect(body.errors).toBeUndefined();
    expect((await line).trace_id).toBe(traceId);
    const root = await receiver.span((each) => each.name === 'query House');
    expect(root).toMatchObject({ traceId, parentSpanId: spanId, service: 'test-gateway', status: 0 });
    expect(root.attributes).toMatchObject({
      'graphql.operation.type': 'query',
      'graphql.operation.name': 'House',
      'onegrid.client.name': 'app',
      'onegrid.client.version': '1.2',
      'onegrid.viewer': (await line).viewer,
    });
    const children = receiver.childrenOf(root);
    expect(children.map((each) => each.name).sort()).toEqual([
      'graphql.execute',
      'graphql.plan',
      'graphql.read',
      'subgraph directory',
      'subgraph safety',
      'subgraph urban',
    ]);
    for (const [name, subgraph] of world.subgraphs) {
      const call = children.find((each) => each.name === `subgraph ${name}`);
      expect(subgraph.traces.at(-1)).toEqual({ traceparent: `00-${traceId}-${call?.spanId}-01`, tracestate: 'city=1' });
    }
  });

  it('hold no variables, no literals and nobody', async () => {
    await world.ask('query Echo($text: String) { first: echo(text: "literal-secret") echo(text: $text) whoAsks }', {
      variables: { text: 'variable-secret' },
    });
    await receiver.span((each) => each.name === 'query Echo');
    expect(receiver.raw.join()).not.toMatch(/literal-secret|variable-secret|token-of|"worker"/);
  });

  it('go on unsampled when the client says so, without a span', async () => {
    await world.ask('query Unsampled { open }', { headers: { traceparent: `00-${traceId}-${spanId}-00` } });
    await world.ask('query Sampled { open }');
    await receiver.span((each) => each.name === 'query Sampled');
    expect(receiver.spans.some((each) => each.name === 'query Unsampled')).toBe(false);
    const [unsampled, sampled] = world.subgraph('directory').traces.slice(-2);
    expect(unsampled?.traceparent).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-00$`));
    expect(sampled?.traceparent).toMatch(/-01$/);
  });

  it('begin with an id of their own when the client names none: the line and the subgraphs have the same', async () => {
    const line = world.nextLine();
    await world.ask('query Begun { open }');
    const { trace_id } = await line;
    const root = await receiver.span((each) => each.name === 'query Begun');
    expect(root.traceId).toBe(trace_id);
    expect(world.subgraph('directory').traces.at(-1)?.traceparent).toContain(`00-${trace_id}-`);
  });

  it('say which call failed', async () => {
    world.subgraph('safety').babbles('no json');
    await world.ask('query Broken { inspectors }');
    const root = await receiver.span((each) => each.name === 'query Broken');
    expect(root.status).toBe(2);
    expect(receiver.childrenOf(root)).toContainEqual(expect.objectContaining({ name: 'subgraph safety', status: 2 }));
  });

  it('are sent with the headers of the environment', () =>
    expect(receiver.headers[0]).toMatchObject({ 'x-key': 'abc' }));
});
