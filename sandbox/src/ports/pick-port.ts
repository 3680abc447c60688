import { createServer } from 'node:net';
import { portState } from './port-state';

/**
 * Returns a port of 127.0.0.1 that is free now: the preferred one when it is, else one that the system gives.
 *
 * @param preferred undefined = no preference
 */
export async function pickPort(preferred?: number): Promise<number> {
  if (preferred && (await portState(preferred)) === 'free') return preferred;
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0 }, () => {
      const address = server.address();
      const port = address && typeof address === 'object' ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
