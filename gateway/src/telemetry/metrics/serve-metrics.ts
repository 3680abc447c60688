import type { AddressInfo } from 'node:net';
import fastify from 'fastify';

/** Where metrics are told, in Prometheus's text form: https://prometheus.io/docs/instrumenting/exposition_formats/ */
export interface MetricsServer {
  readonly url: string;
  close(): Promise<void>;
}

const contentType = 'text/plain; version=0.0.4; charset=utf-8';

/** Listens for `GET /metrics` on a port of its own, so that clients of the graph never reach it. */
export async function serveMetrics(
  collect: () => Promise<string>,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<MetricsServer> {
  const server = fastify({ logger: false });
  server.get('/metrics', async (_request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .type(contentType)
      .send(await collect()),
  );
  await server.listen({ host, port });
  const { port: taken } = server.server.address() as AddressInfo;
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}/metrics`, close: () => server.close() };
}
