import { pino } from 'pino';
import { TinyWorld } from '../../testing/tiny-world';
import { loadTelemetry } from '../load-telemetry';
import { type MetricsServer, serveMetrics } from './serve-metrics';

/** Returns the samples of a metrics page, by name with its labels. */
function read(page: string): Map<string, number> {
  const lines = page.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(' ');
      return [line.slice(0, at), Number(line.slice(at + 1))];
    }),
  );
}

describe('metrics', () => {
  let world: TinyWorld;
  let server: MetricsServer;

  beforeAll(async () => {
    const { telemetry, metrics } = loadTelemetry({
      metrics: true,
      tracing: false,
      slowOperationMs: null,
      log: pino({ level: 'silent' }),
    });
    world = await TinyWorld.start({ local: ['urban'], settings: { telemetry } });
    server = await serveMetrics(async () => (metrics ? metrics.registry.metrics() : ''), {
      host: '127.0.0.1',
      port: 0,
    });
  });

  afterAll(async () => {
    await server.close();
    await world.end();
  });

  const scrape = async () => {
    const response = await fetch(server.url);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    return read(await response.text());
  };

  async function ask(...[query, options]: Parameters<TinyWorld['ask']>): Promise<void> {
    const line = world.nextLine();
    await world.ask(query, options);
    await line;
  }

  it('count requests by operation and outcome, stages, subgraph calls and platforms', async () => {
    const query = 'query House($id: ID!) { house(id: $id) { name cases inspections } }';
    const headers = { 'graphql-client-name': 'app', 'graphql-client-version': '1.2' };
    await ask(query, { variables: { id: 'h1' }, headers });
    await ask(query, { variables: { id: 'h2' }, headers });
    const samples = await scrape();
    const expected = {
      'onegrid_requests_total{operation="House",kind="query",outcome="ok"}': 2,
      'onegrid_request_duration_seconds_count{operation="House"}': 2,
      'onegrid_stage_duration_seconds_count{stage="plan"}': 1,
      'onegrid_stage_duration_seconds_count{stage="execute"}': 2,
      onegrid_operation_store_hits_total: 1,
      onegrid_operation_store_misses_total: 1,
      onegrid_operation_store_operations: 1,
      onegrid_requests_in_flight: 0,
      'onegrid_subgraph_call_duration_seconds_count{subgraph="directory"}': 2,
      'onegrid_subgraph_call_duration_seconds_count{subgraph="urban"}': 2,
      'onegrid_client_requests_total{client="app",version="1.2"}': 2,
      'onegrid_platform_reports_total{platform="urban",state="STALE"}': 2,
      'onegrid_platform_state{platform="urban",state="STALE"}': 1,
      'onegrid_platform_state{platform="safety",state="LIVE"}': 1,
      'onegrid_platform_state{platform="safety",state="DOWN"}': 0,
      'onegrid_subgraph_breaker_state{subgraph="safety"}': 0,
      'onegrid_subgraph_retries_total{subgraph="safety"}': 0,
      'onegrid_subgraph_requests_in_flight{subgraph="safety"}': 0,
      [`onegrid_supergraph_info{version="${world.gateway.supergraphVersion()}"}`]: 1,
    };
    expect(Object.fromEntries(Object.keys(expected).map((name) => [name, samples.get(name)]))).toEqual(expected);
    expect([...samples.keys()]).toEqual(
      expect.arrayContaining(['process_resident_memory_bytes', 'nodejs_eventloop_lag_p99_seconds']),
    );
  });

  it('count errors by code, and failed calls by reason', async () => {
    world.subgraph('safety').babbles('no json');
    await ask('query Broken { inspectors }');
    const samples = await scrape();
    expect(samples.get('onegrid_requests_total{operation="Broken",kind="query",outcome="errors"}')).toBe(1);
    expect(samples.get('onegrid_request_errors_total{operation="Broken",code="SUBGRAPH_UNAVAILABLE"}')).toBe(1);
    expect(samples.get('onegrid_subgraph_call_failures_total{subgraph="safety",reason="UNREADABLE"}')).toBe(1);
  });

  it('have no series for names that clients make up', async () => {
    await ask('query MadeUp { nothing }');
    for (let index = 0; index < 210; index += 1) await ask(`query Name${index} { open }`);
    const samples = await scrape();
    const names = [...samples.keys()].filter((name) => name.startsWith('onegrid_requests_total'));
    expect(names.length).toBeLessThan(210);
    expect(names.join()).not.toContain('MadeUp');
    expect(samples.get('onegrid_requests_total{operation="other",kind="query",outcome="ok"}')).toBeGreaterThan(5);
  });

  it('count supergraphs that were taken and refused', async () => {
    await expect(world.gateway.replaceSupergraph('type Query { a: Int }')).rejects.toThrow();
    const samples = await scrape();
    expect(samples.get('onegrid_supergraph_offers_total{result="taken"}')).toBe(1);
    expect(samples.get('onegrid_supergraph_offers_total{result="refused"}')).toBe(1);
  });
});
