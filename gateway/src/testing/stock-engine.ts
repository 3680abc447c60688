import './disable-telemetry';
import { ApolloGateway } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { Engine } from '../engine';
import type { GatewayRequest } from '../request';
import type { CallSubgraph } from '../transport/call-subgraph';
import { surfaceNullErrors } from './surface-null-errors';

type EngineLogger = NonNullable<ApolloServerOptionsWithGateway<GatewayRequest>['logger']>;

/** Returns Apollo's own engine for a supergraph, to compare ours with; it calls subgraphs only through `callSubgraph`. */
export function createEngine(options: {
  readonly supergraphSdl: string;
  readonly callSubgraph: CallSubgraph;
  readonly logger: EngineLogger;
}): Engine {
  const { supergraphSdl, callSubgraph, logger } = options;
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger,
    __exposeQueryPlanExperimental: false,
    validateSupergraph: true,
    buildService: ({ name }) => dataSource(name, callSubgraph),
  });
  return {
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    async load(loadOptions) {
      const { executor } = await gateway.load(loadOptions);
      return { executor: async (context) => surfaceNullErrors(await executor(context)) };
    },
    stop: () => gateway.stop(),
  };
}

type DataSource = ReturnType<NonNullable<ConstructorParameters<typeof ApolloGateway>[0]>['buildService'] & object>;

/** A write is not given up when the client goes away: whether it was kept would then be unknown. */
function dataSource(name: string, callSubgraph: CallSubgraph): DataSource {
  return {
    async process(options) {
      const { query = '', variables, operationName } = options.request;
      const request = options.context as GatewayRequest;
      const isWrite =
        'incomingRequestContext' in options && options.incomingRequestContext.operation.operation === 'mutation';
      const signal = isWrite ? undefined : request.signal;
      const { data, errors } = await callSubgraph(name, { query, variables, operationName, signal }, request);
      return errors.length > 0 ? { data, errors } : { data };
    },
  };
}
