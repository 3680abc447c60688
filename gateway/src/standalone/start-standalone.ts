import { readFile } from 'node:fs/promises';
import { callSigner } from '@onegrid/schema';
import type { JWK } from 'jose';
import type { Logger } from 'pino';
import type { RunningGateway } from '../settings';
import { startGateway } from '../start-gateway';
import type { Telemetry } from '../telemetry';
import { accessTokenVerifier } from '../verify/access-token';
import type { Identity } from '../verify/identity';
import { readConfigFile } from './config-file';
import { httpSettingsOf } from './http-settings-of';
import type { SignInOptions, StandaloneOptions } from './options';

/** Starts a gateway on its own: every subgraph is reached over HTTP at its address in the supergraph. */
export async function startStandalone(
  options: StandaloneOptions,
  surroundings: { readonly supergraphSdl: string; readonly telemetry: Telemetry | null; readonly log: Logger },
): Promise<RunningGateway> {
  const { host, port, configFile, signIn, http, limits, introspection, costShown } = options;
  const { http: httpInFile, ...others } = configFile === null ? {} : await readConfigFile(configFile);
  return startGateway({
    ...others,
    host,
    port,
    localSubgraphs: {},
    identity: signIn && (await identityOf(signIn)),
    http: await httpSettingsOf(http, httpInFile),
    limits,
    introspection,
    costShown,
    ...surroundings,
  });
}

async function identityOf({ issuer, jwksUrl, audience, callKeyFile }: SignInOptions): Promise<Identity> {
  const callKey = JSON.parse(await readFile(callKeyFile, 'utf8')) as JWK;
  return { signCall: callSigner(callKey), verifyAccessToken: accessTokenVerifier({ issuer, jwksUrl, audience }) };
}
