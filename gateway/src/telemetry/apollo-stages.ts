import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayRequest } from '../request';

/** Returns the plugin that tells how long parsing and validating took. Registered only when telemetry is on. */
export function stageTimes(): ApolloServerPlugin<GatewayRequest> {
  return {
    async requestDidStart({ contextValue: { telemetry } }) {
      return {
        async parsingDidStart() {
          const startedMs = performance.now();
          return async () => telemetry?.stage('parse', startedMs);
        },
        async validationDidStart() {
          const startedMs = performance.now();
          return async () => telemetry?.stage('validate', startedMs);
        },
      };
    },
  };
}
