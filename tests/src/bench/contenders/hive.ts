import { pickPort } from '@onegrid/sandbox';
import { installPeer } from '../../peers/install-peer';
import { peerFolder } from '../material';
import type { Contender } from './contender';
import { startProcess } from './start-process';

const folder = peerFolder('hive-gateway');

/** Hive Gateway with its own planner, in one process. */
export const hive: Contender = hiveGateway('hive', '@graphql-hive/gateway 2.15.1 (jit)', {});

/** Hive Gateway with the planner of Hive Router, written in Rust. */
export const hiveRust: Contender = hiveGateway('hive-rust', 'the same with @graphql-hive/router-runtime 1.4.23', {
  PEER_PLANNER: 'rust',
});

/** The same, which executes identical requests in flight once: shown apart, never compared. */
export const hiveRustInFlight: Contender = hiveGateway(
  'hive-rust-in-flight',
  'the same, identical requests in flight once',
  {
    PEER_PLANNER: 'rust',
    PEER_IN_FLIGHT: 'true',
  },
);

function hiveGateway(name: string, says: string, environment: Readonly<Record<string, string>>): Contender {
  return {
    name,
    says,
    install: () => installPeer(folder),
    start: async ({ supergraphFile, nodeFlags }) => {
      const port = await pickPort();
      return startProcess({
        name,
        command: [
          'node_modules/@graphql-hive/gateway/dist/bin.js',
          'supergraph',
          '--config-path',
          'bench.config.mjs',
          '--host',
          '127.0.0.1',
          '--port',
          String(port),
          '--fork',
          '1',
        ],
        nodeFlags,
        environment: { PEER_SUPERGRAPH: supergraphFile, ...environment },
        directory: folder,
        port,
      });
    },
  };
}
