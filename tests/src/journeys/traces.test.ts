import { type LoadedTelemetry, loadTelemetry } from '@onegrid/gateway';
import { continueTraces, stopTraces } from '@onegrid/kit';
import { silentLog } from '@onegrid/kit/testing';
import { type ReceivedSpan, TraceReceiver } from '../../../gateway/src/testing/trace-receiver';
import { type SampleDistrict, startSampleDistrict } from './district';
import { signInAs } from './worker';

const variables = { OTEL_BSP_SCHEDULE_DELAY: '20', OTEL_SERVICE_NAME: 'district' };

describe('a trace', () => {
  let receiver: TraceReceiver;
  let loaded: LoadedTelemetry;
  let district: SampleDistrict;

  beforeAll(async () => {
    receiver = await TraceReceiver.listen();
    Object.assign(process.env, variables, { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.endpoint });
    loaded = loadTelemetry({ metrics: false, tracing: true, slowOperationMs: null, log: silentLog });
    loaded.tracing?.shareInProcess();
    continueTraces();
    district = await startSampleDistrict({ telemetry: loaded.telemetry });
  }, 120_000);

  afterAll(async () => {
    await district.close();
    stopTraces();
    await receiver.close();
    for (const name of [...Object.keys(variables), 'OTEL_EXPORTER_OTLP_ENDPOINT']) delete process.env[name];
  });

  it('goes from the gateway through a subgraph to its platform, in one process', async () => {
    const { gateway, demonstration } = district.sandbox;
    const worker = await signInAs(gateway.url, demonstration.workerNo);
    const answer = await worker.ask('query Health { platforms { name status { state } } }');
    expect(answer.errors).toBeUndefined();
    const root = await receiver.span((each) => each.name === 'query Health');
    const below = (parent: ReceivedSpan, name: string, status?: number) =>
      receiver.span(
        (each) =>
          each.parentSpanId === parent.spanId &&
          each.name === name &&
          (status === undefined || each.attributes['http.response.status_code'] === status),
      );
    // the directory asks the gateway in turn how each platform stands
    const directory = await below(await below(root, 'subgraph directory'), 'call directory');
    for (const platform of ['community', 'party', 'urban', 'safety', 'environment']) {
      const call = await receiver.span((each) => each.traceId === root.traceId && each.name === `call ${platform}`);
      const sent = await receiver.span((each) => each.spanId === call.parentSpanId);
      expect(sent.name).toBe(`subgraph ${platform}`);
      const status = await receiver.span((each) => each.spanId === sent.parentSpanId);
      expect(status).toMatchObject({ name: 'query PlatformStatus', parentSpanId: directory.spanId });
      expect(await below(call, `platform ${platform}`, 200)).toMatchObject({
        traceId: root.traceId,
        service: 'district',
      });
    }
    expect(receiver.raw.join()).not.toContain(demonstration.workerNo);
  });

  it('ends in an error where a platform does not answer', async () => {
    const { gateway, demonstration, standIns } = district.sandbox;
    const faults = `${standIns.get('urban')?.faultUrl}/faults`;
    await fetch(faults, { method: 'PATCH', body: '{"down":true}', headers: { 'content-type': 'application/json' } });
    const worker = await signInAs(gateway.url, demonstration.workerNo);
    await worker.ask('query Down { platforms { name status { state } } }');
    await fetch(faults, { method: 'DELETE' });
    const root = await receiver.span((each) => each.name === 'query Down');
    const failed = await receiver.span(
      (each) => each.traceId === root.traceId && each.name === 'platform urban' && each.status === 2,
    );
    expect(failed.attributes).not.toHaveProperty('http.response.status_code');
  });
});
