import { readFileSync } from 'node:fs';
import { defineConfig } from '@graphql-hive/gateway';
import { importJWK, SignJWT } from 'jose';

/** Written by the check: `{ privateJwk, viewer }`. */
const { privateJwk, viewer } = JSON.parse(readFileSync(process.env.PEER_IDENTITY, 'utf8'));
const key = await importJWK(privateJwk, 'EdDSA');

/** A call token as the subgraphs want it, for one subgraph and one minute; made here again, by the description only. */
function callToken(subgraph) {
  return new SignJWT({ roles: viewer.roles, scope: viewer.scopes.join(' '), regions: viewer.regions })
    .setProtectedHeader({ alg: 'EdDSA', kid: privateJwk.kid })
    .setIssuer('onegrid-gateway')
    .setSubject(viewer.subject)
    .setAudience(`subgraph:${subgraph}`)
    .setIssuedAt()
    .setExpirationTime('60s')
    .sign(key);
}

const signCalls = {
  async onFetch({ executionRequest, options, setOptions }) {
    const subgraph = executionRequest?.subgraphName;
    if (!subgraph) return;
    const authorization = `Bearer ${await callToken(subgraph)}`;
    setOptions({ ...options, headers: { ...options.headers, authorization } });
  },
};

export const gatewayConfig = defineConfig({
  supergraph: process.env.PEER_SUPERGRAPH,
  logging: 'warn',
  maskedErrors: false,
  plugins: () => [signCalls],
});
