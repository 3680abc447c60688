import { callSigner, callVerifier, deliverScope, type VerifyCall, type Viewer } from '@onegrid/schema';
import { exportJWK, generateKeyPair } from 'jose';
import { type Logger, pino } from 'pino';

/** A logger that says nothing. */
export const silentLog: Logger = pino({ level: 'silent' });

/** Returns a viewer of the whole district who may also deliver; `changes` replace parts. */
export function testViewer(changes: Partial<Viewer> = {}): Viewer {
  return { subject: 'JY0001', roles: ['GRID_WORKER'], scopes: [deliverScope], regions: ['320105'], ...changes };
}

/** Returns a verifier and a maker of `authorization` headers that belong together, with a key of their own. */
export async function testCalls(): Promise<{
  verifyCall: VerifyCall;
  authorization: (subgraph: string, viewer?: Viewer) => Promise<string>;
}> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const sign = callSigner({ ...(await exportJWK(privateKey)), kid: 'test' });
  const verifyCall = callVerifier({ keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'EdDSA' }] });
  return {
    verifyCall,
    authorization: async (subgraph, viewer = testViewer()) => sign(viewer, subgraph),
  };
}
