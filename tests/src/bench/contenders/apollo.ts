import { pickPort } from '@onegrid/sandbox';
import { installPeer } from '../../peers/install-peer';
import { peerFolder } from '../material';
import type { Contender } from './contender';
import { startProcess } from './start-process';

const folder = peerFolder('apollo-gateway');

/** Stock: Apollo Gateway behind Apollo Server, as they come. */
export const apollo: Contender = {
  name: 'apollo',
  says: '@apollo/gateway 2.14.4 with @apollo/server 5.5.1',
  install: () => installPeer(folder),
  start: async ({ supergraphFile, nodeFlags }) => {
    const port = await pickPort();
    return startProcess({
      name: 'Apollo Gateway',
      command: ['gateway.mjs'],
      nodeFlags,
      environment: { PEER_SUPERGRAPH: supergraphFile, PEER_PORT: String(port) },
      directory: folder,
      port,
    });
  },
};
