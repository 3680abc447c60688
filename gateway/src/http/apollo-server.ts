import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from 'pino';
import type { CompiledEngine } from '../executor';
import { engineLogger } from '../log/engine-logger';
import { noteErrors, noteOperation } from '../log/note-operation';
import type { DocumentReader } from '../protect/read-document';
import type { GatewayRequest } from '../request';
import { formatError } from '../respond/format-error';
import { stringifyAnswer } from '../respond/stringify-answer';
import { documentSteps } from './document-steps';
import type { OperationSteps } from './operation-steps';
import type { DocumentCache } from './persisted/document-store';

/** Returns Apollo Server on an engine, not yet started. It reads documents with `reader` and takes operations through `steps`. */
export function createApolloServer(options: {
  readonly engine: CompiledEngine;
  readonly reader: DocumentReader;
  readonly steps: OperationSteps;
  readonly log: Logger;
  /** Where a document is found by its hash; null = a client sends documents only. */
  readonly documents: DocumentCache | null;
}): ApolloServer<GatewayRequest> {
  const { engine, reader, steps, log, documents } = options;
  return new ApolloServer<GatewayRequest>({
    gateway: engine,
    logger: engineLogger(log),
    nodeEnv: 'production',
    introspection: true,
    csrfPrevention: true,
    persistedQueries: documents ? { cache: documents } : false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    documentStore: null,
    stringifyResult: stringifyAnswer,
    formatError: (_formatted, error) => formatError(error),
    plugins: [documentSteps(reader), withSteps(steps), ...nothingOfItsOwn],
  });
}

function withSteps(steps: OperationSteps): ApolloServerPlugin<GatewayRequest> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation(context) {
          steps.admit(context);
        },
        async responseForOperation(context) {
          const { status, result } = await steps.execute(context);
          return { http: { ...context.response.http, status }, body: { kind: 'single', singleResult: result } };
        },
        // when something went wrong before, with the causes
        async didEncounterErrors(context) {
          noteOperation(context);
          noteErrors(context);
        },
        async willSendResponse(context) {
          steps.finish(context);
        },
      };
    },
  };
}

/** No pages from elsewhere, no reports to a vendor, whatever the environment says; `Cache-Control` is set with the other steps of an answer. */
const nothingOfItsOwn = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];
