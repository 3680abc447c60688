import { defineConfig } from '@graphql-hive/gateway';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';

/** As the public benchmark runs it, without the deduplication of requests in flight: that is measured apart. `rust` = with the planner of Hive Router. */
export const gatewayConfig = defineConfig({
  supergraph: process.env.PEER_SUPERGRAPH,
  logging: 'warn',
  jit: true,
  inboundInflightRequestDeduplication: process.env.PEER_IN_FLIGHT === 'true',
  ...(process.env.PEER_PLANNER === 'rust' && { unifiedGraphHandler }),
});
