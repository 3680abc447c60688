import { readFile } from 'node:fs/promises';
import { callSigner } from '@onegrid/schema';
import type { JWK } from 'jose';
import type { Logger } from 'pino';
import type { RunningGateway } from '../settings';
import { startGateway } from '../start-gateway';
import { accessTokenVerifier } from '../verify/access-token';
import type { Identity } from '../verify/identity';
import type { SignInOptions, StandaloneOptions } from './options';
import { readSource } from './read-source';

/** Starts a gateway on its own: every subgraph is reached over HTTP at its address in the supergraph. */
export async function startStandalone(options: StandaloneOptions, log: Logger): Promise<RunningGateway> {
  const { host, port, supergraph, signIn, limits, introspection, costShown } = options;
  return startGateway({
    host,
    port,
    supergraphSdl: await readSource(supergraph),
    localSubgraphs: {},
    identity: signIn && (await identityOf(signIn)),
    limits,
    introspection,
    costShown,
    log,
  });
}

async function identityOf({ issuer, jwksUrl, audience, callKeyFile }: SignInOptions): Promise<Identity> {
  const callKey = JSON.parse(await readFile(callKeyFile, 'utf8')) as JWK;
  return { signCall: callSigner(callKey), verifyAccessToken: accessTokenVerifier({ issuer, jwksUrl, audience }) };
}
