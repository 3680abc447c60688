import { defineConfig } from '@graphql-hive/gateway';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';

/** `rust` = with the planner of Hive Router and the executor that comes with it, which does not go together with `jit`. */
const engine = process.env.PEER_PLANNER === 'rust' ? { unifiedGraphHandler } : { jit: true };

const doesOnce = process.env.PEER_IN_FLIGHT === 'true';

/** As the public benchmark runs it, without the deduplication of requests in flight, neither of clients nor of subgraphs: that is measured apart. */
export const gatewayConfig = defineConfig({
  supergraph: process.env.PEER_SUPERGRAPH,
  logging: 'warn',
  inboundInflightRequestDeduplication: doesOnce,
  transportEntries: { '*.http': { options: { deduplicateInflightRequests: doesOnce } } },
  ...engine,
});
