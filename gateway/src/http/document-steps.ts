import type { ApolloServerPlugin, GraphQLRequestContextDidResolveSource } from '@apollo/server';
import type { DocumentNode, GraphQLError } from 'graphql';
import { noteErrors, noteOperation } from '../log/note-operation';
import type { DocumentReader } from '../protect/read-document';
import type { GatewayRequest } from '../request';
import { formatError } from '../respond/format-error';
import { graphqlErrorKinds } from '../respond/graphql-codes';

type Sourced = GraphQLRequestContextDidResolveSource<GatewayRequest>;

/**
 * Returns the steps that read and check documents in place of Apollo Server: it would validate with the specified rules first, some of which need quadratic
 * time, and only then with ours. What has a document already it neither parses nor validates.
 */
export function documentSteps(reader: DocumentReader): ApolloServerPlugin<GatewayRequest> {
  return {
    async requestDidStart() {
      let errors: readonly GraphQLError[] = [];
      return {
        async didResolveSource(context) {
          const { schema, queryHash, source } = context;
          const { telemetry } = context.contextValue;
          const startedMs = telemetry ? performance.now() : 0;
          const { document, errors: found } = reader.read(schema, queryHash, source);
          telemetry?.stage('read', startedMs);
          errors = found;
          // a document that is refused is not stored under its hash
          if (errors.length > 0) context.metrics.persistedQueryRegister = false;
          if (context.metrics.persistedQueryHit) reader.nameByHash(source);
          (context as Sourced & { document: DocumentNode }).document = document;
        },
        // every reason, where a step that throws could give only one
        async responseForOperation(context) {
          if (errors.length === 0) return null;
          noteOperation(context);
          noteErrors({ ...context, errors });
          const status = graphqlErrorKinds.GRAPHQL_VALIDATION_FAILED.status;
          const http = { status, headers: context.response.http.headers };
          return { http, body: { kind: 'single', singleResult: { errors: errors.map(formatError) } } };
        },
      };
    },
  };
}
