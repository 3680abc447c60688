import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { TraceReceiver } from '../../testing/trace-receiver';
import { SpanThread } from './span-thread';
import type { ToldSpan } from './told-span';

const endpointVariable = 'OTEL_EXPORTER_OTLP_ENDPOINT';

const one: ToldSpan = {
  told: 'span',
  scope: 'test',
  name: 'one',
  kind: SpanKind.CLIENT,
  traceId: '0af7651916cd43dd8448eb211c80319c',
  spanId: 'b7ad6b7169203331',
  parent: null,
  traceState: null,
  startTime: 1_790_000_000_000.25,
  endTime: 1_790_000_000_001.5,
  attributes: { here: 1, absent: undefined },
  status: { code: SpanStatusCode.ERROR, message: 'FAILED' },
};

const openThread = (restartPauseMs?: number) => new SpanThread({ serviceName: 'test-service' }, restartPauseMs);

/** No thread survives it. */
const deadly: ToldSpan = { ...one, status: null as never };

describe('the thread that makes spans', () => {
  afterEach(() => {
    delete process.env[endpointVariable];
  });

  it('sends what is left before it ends: a span as it was told', async () => {
    const receiver = await TraceReceiver.listen();
    process.env[endpointVariable] = receiver.endpoint;
    const thread = openThread();
    thread.tell(one);
    await thread.close();
    thread.tell({ ...one, name: 'too late' });
    const { traceId, spanId } = one;
    expect(receiver.spans).toEqual([
      expect.objectContaining({ traceId, spanId, parentSpanId: '', name: 'one', service: 'test-service', status: 2 }),
    ]);
    expect(receiver.spans[0]?.attributes).toEqual({ here: 1 });
    expect(receiver.spans[0]?.durationMs).toBeCloseTo(1.25, 2);
    await receiver.close();
  });

  it('sends events, links and the state of the trace with it', async () => {
    const receiver = await TraceReceiver.listen();
    process.env[endpointVariable] = receiver.endpoint;
    const thread = openThread();
    const other = { traceId: 'f'.repeat(32), spanId: 'e'.repeat(16), traceFlags: 1, isRemote: true };
    thread.tell({
      ...one,
      parent: { ...other, traceId: one.traceId },
      traceState: 'city=1',
      events: [{ name: 'exception', time: 1_790_000_000_001, attributes: { code: 'E1' } }],
      links: [{ context: other, attributes: { why: 'because' } }],
    });
    await thread.close();
    const sent = receiver.raw.join();
    expect(receiver.spans[0]?.parentSpanId).toBe(other.spanId);
    for (const part of ['"traceState":"city=1"', '"exception"', '"E1"', other.traceId, '"because"'])
      expect(sent).toContain(part);
    await receiver.close();
  });

  it('takes more at once than goes in one message', async () => {
    const receiver = await TraceReceiver.listen();
    process.env[endpointVariable] = receiver.endpoint;
    const thread = openThread();
    const count = 1000;
    for (let number = 1; number <= count; number += 1)
      thread.tell({ ...one, spanId: number.toString(16).padStart(16, '0') });
    await thread.close();
    expect(new Set(receiver.spans.map(({ spanId }) => spanId)).size).toBe(count);
    await receiver.close();
  });

  it('ends although the collector refuses what it is sent', async () => {
    let asked = 0;
    const refusing = createServer((_request, response) => {
      asked += 1;
      response.writeHead(400).end();
    });
    await new Promise<void>((resolve) => refusing.listen(0, '127.0.0.1', resolve));
    process.env[endpointVariable] = `http://127.0.0.1:${(refusing.address() as AddressInfo).port}`;
    const thread = openThread();
    thread.tell(one);
    await thread.close();
    expect(asked).toBe(1);
    refusing.closeAllConnections();
    refusing.close();
  });

  it('is started again when it has died', async () => {
    const receiver = await TraceReceiver.listen();
    process.env[endpointVariable] = receiver.endpoint;
    process.env.OTEL_BSP_SCHEDULE_DELAY = '10';
    const thread = openThread(0);
    thread.tell(deadly);
    const again = setInterval(() => thread.tell(one), 20);
    expect(await receiver.span(({ name }) => name === 'one')).toMatchObject({ service: 'test-service' });
    clearInterval(again);
    delete process.env.OTEL_BSP_SCHEDULE_DELAY;
    await thread.close();
    await receiver.close();
  });

  it('ends although it has died meanwhile', async () => {
    const thread = openThread();
    thread.tell(deadly);
    await expect(thread.close()).resolves.toBeUndefined();
  });

  it('ends at once when it was told nothing', () => expect(openThread().close()).resolves.toBeUndefined());
});
