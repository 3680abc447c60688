import type { Logger } from 'pino';
import type { TransportEvents } from '../transport/transport-events';

/** Returns a listener that writes a line when the breaker of a subgraph moves: `warn` when it opens, else `info`. */
export function logTransport(log: Logger): TransportEvents {
  return {
    breakerMoved: (subgraph, state) => log[state === 'OPEN' ? 'warn' : 'info']({ subgraph, breaker: state }, 'breaker'),
  };
}
