import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-node';
import { TraceReceiver } from '../../testing/trace-receiver';
import { ExportThread } from './export-thread';

const endpointVariable = 'OTEL_EXPORTER_OTLP_ENDPOINT';

function oneSpan(): ReadableSpan[] {
  const memory = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(memory)] });
  provider.getTracer('test').startSpan('one').end();
  return memory.getFinishedSpans();
}

const exported = (thread: ExportThread) =>
  new Promise<{ readonly code: number; readonly error?: Error }>((resolve) => thread.export(oneSpan(), resolve));

describe('the thread that sends spans', () => {
  afterEach(() => {
    delete process.env[endpointVariable];
  });

  it('says when the collector has them, and sends what is left before it ends', async () => {
    const receiver = await TraceReceiver.listen();
    process.env[endpointVariable] = receiver.endpoint;
    const thread = new ExportThread();
    expect(await exported(thread)).toEqual({ code: 0 });
    expect(receiver.spans).toMatchObject([{ name: 'one' }]);
    const second = exported(thread);
    await thread.shutdown();
    expect(await second).toEqual({ code: 0 });
    expect(receiver.spans).toHaveLength(2);
    await receiver.close();
  });

  it('says why the collector has refused them', async () => {
    const refusing = createServer((_request, response) => response.writeHead(400).end());
    await new Promise<void>((resolve) => refusing.listen(0, '127.0.0.1', resolve));
    process.env[endpointVariable] = `http://127.0.0.1:${(refusing.address() as AddressInfo).port}`;
    const thread = new ExportThread();
    const { code, error } = await exported(thread);
    expect(code).toBe(1);
    expect(error?.message).toMatch(/Bad Request/);
    await thread.shutdown();
    refusing.closeAllConnections();
    refusing.close();
  });

  it('ends at once when it has sent nothing', () => expect(new ExportThread().shutdown()).resolves.toBeUndefined());
});
