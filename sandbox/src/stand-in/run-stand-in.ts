import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { createFaultControl } from './fault-control';
import type { Faults } from './faults';
import type { Store } from './store';

/** Ports on 127.0.0.1; 0 = any free one. */
export interface StandInPorts {
  readonly port: number;
  readonly faultPort: number;
}

export interface RunningStandIn {
  readonly name: string;
  readonly url: string;
  readonly faultUrl: string;
  readonly faults: Faults;
  readonly store: Store;
  close(): Promise<void>;
}

/**
 * Listens for a platform and for its fault control. `down` really stops listening and cuts every connection; the end of `down` listens again on the same port.
 *
 * @param createServer makes a fresh server each time the platform comes up; its records live in the store, so nothing is lost
 */
export async function runStandIn(options: {
  readonly name: string;
  readonly ports: StandInPorts;
  readonly faults: Faults;
  readonly store: Store;
  readonly createServer: () => FastifyInstance | Promise<FastifyInstance>;
}): Promise<RunningStandIn> {
  const { name, ports, faults, store, createServer } = options;
  let server: FastifyInstance | null = await createServer();
  await server.listen({ host: '127.0.0.1', port: ports.port });
  const port = (server.server.address() as AddressInfo).port;
  const control = createFaultControl(name, faults, () => store.count());
  await control.listen({ host: '127.0.0.1', port: ports.faultPort });

  const goDown = async () => {
    const leaving = server;
    server = null;
    leaving?.server.closeAllConnections();
    await leaving?.close();
  };
  const comeUp = async () => {
    server = await createServer();
    await server.listen({ host: '127.0.0.1', port });
  };
  let clockSkewMs = 0;
  faults.onChange(async (state) => {
    if (state.clockSkewMs === clockSkewMs) return;
    await store.setClockSkew(state.clockSkewMs);
    clockSkewMs = state.clockSkewMs;
  });
  faults.onChange(async ({ down }) => {
    if (down && server) await goDown();
    if (!down && !server) await comeUp();
  });
  return {
    name,
    url: `http://127.0.0.1:${port}`,
    faultUrl: `http://127.0.0.1:${(control.server.address() as AddressInfo).port}`,
    faults,
    store,
    async close() {
      await goDown();
      await control.close();
      await store.close();
    },
  };
}
