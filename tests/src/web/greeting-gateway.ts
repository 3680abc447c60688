import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  accessTokenVerifier,
  defaultWebDirectory,
  graphiqlClientId,
  graphResource,
  graphScope,
  hashPassword,
  type LocalSubgraph,
  startGateway,
  startSignIn,
} from '@onegrid/gateway';
import { createTestDatabase, silentLog } from '@onegrid/kit/testing';
import { pickPort } from '@onegrid/sandbox';
import { callSigner, compose } from '@onegrid/schema';
import { buildSchema, graphql } from 'graphql';
import { exportJWK, generateKeyPair } from 'jose';

export const worker = { workerNo: 'JY0001', password: 'Right-1' };

/** Shows in the answer that the page passes platform reports on. */
const urban = { name: 'urban', state: 'STALE', asOf: '2026-11-22T08:00:00.000Z', error: 'PLATFORM_UNAVAILABLE' };

const sdl = 'type Query { greeting: String }';
const greetings: LocalSubgraph = {
  async execute({ query }) {
    const { data, errors } = await graphql({
      schema: buildSchema(sdl),
      source: query,
      rootValue: { greeting: '你好，网格员' },
    });
    return { data, errors, extensions: { platforms: [urban] } };
  },
};

export interface GreetingGateway {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a gateway with GraphiQL (built when it has not been) and the sign-in provider, over a subgraph that greets. */
export async function startGreetingGateway(): Promise<GreetingGateway> {
  await buildWebWhenMissing();
  const database = await createTestDatabase();
  const port = await pickPort();
  const signIn = await startSignIn({
    databaseUrl: database.url,
    publicUrl: `http://127.0.0.1:${port}`,
    otherOrigins: [`http://localhost:${port}`],
    signingKey: { ...(await privateKey('ES256')), kid: 'sign-in', alg: 'ES256', use: 'sig' },
    deliverySecret: 'delivery-secret',
    district: '320105',
    log: silentLog,
  });
  const { workerNo, password } = worker;
  const passwordHash = await hashPassword(password);
  await signIn.accounts.add([{ workerNo, name: '王一', passwordHash, roles: ['GRID_WORKER'], regions: ['320105'] }]);
  const gateway = await startGateway({
    port,
    supergraphSdl: compose([{ name: 'greetings', url: 'http://in-process.invalid/graphql', sdl }]),
    localSubgraphs: { greetings },
    identity: {
      signCall: callSigner(await privateKey('EdDSA')),
      verifyAccessToken: accessTokenVerifier({ issuer: signIn.issuer, jwksUrl: signIn.jwksUrl }),
    },
    log: silentLog,
    routes: (server) => signIn.addRoutes(server),
    landing: {
      title: 'Jianye 建邺',
      defaultQuery: '{ greeting }',
      signIn: {
        issuer: '/oidc',
        clientId: graphiqlClientId,
        scope: `openid offline_access ${graphScope}`,
        resource: graphResource,
      },
    },
  });
  return {
    url: gateway.url,
    async close() {
      await gateway.close();
      await signIn.close();
      await database.drop();
    },
  };
}

export async function buildWebWhenMissing(): Promise<void> {
  if (existsSync(join(defaultWebDirectory, 'index.html'))) return;
  await promisify(execFile)('npm', ['run', 'build'], { cwd: join(defaultWebDirectory, '..') });
}

async function privateKey(algorithm: 'ES256' | 'EdDSA') {
  return exportJWK((await generateKeyPair(algorithm, { extractable: true })).privateKey);
}
