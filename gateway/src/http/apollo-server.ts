import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from 'pino';
import type { Engine } from '../engine';
import { engineLogger } from '../log/engine-logger';
import { noteErrors, noteOperation } from '../log/note-operation';
import { accessGuard } from '../protect/access-guard';
import { operationAdmission } from '../protect/admit-operation';
import type { Limits } from '../protect/limits';
import type { GatewayRequest } from '../request';
import { finishAnswer } from '../respond/finish-answer';
import { formatError } from '../respond/format-error';
import { stringifyAnswer } from '../respond/stringify-answer';
import type { Supergraph } from '../supergraph/read-supergraph';

/** Returns Apollo Server on an engine, not yet started. It parses and validates; the steps of an operation are listed below. */
export function createApolloServer(options: {
  readonly engine: Engine;
  readonly supergraph: Supergraph;
  /** False = everybody may ask for what no directive protects. */
  readonly signInNeeded: boolean;
  readonly limits: Limits;
  readonly log: Logger;
}): ApolloServer<GatewayRequest> {
  const { engine, supergraph, signInNeeded, limits, log } = options;
  return new ApolloServer<GatewayRequest>({
    gateway: engine,
    logger: engineLogger(log),
    nodeEnv: 'production',
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.maxTokens },
    stringifyResult: stringifyAnswer,
    formatError: (_formatted, error) => formatError(error),
    plugins: [operationSteps(supergraph, signInNeeded), ...nothingGoesOut],
  });
}

function operationSteps(supergraph: Supergraph, signInNeeded: boolean): ApolloServerPlugin<GatewayRequest> {
  const admitOperation = operationAdmission(accessGuard(supergraph.accessRules), signInNeeded);
  return {
    async requestDidStart() {
      return {
        // when the operation is known, before anything of it is executed
        async didResolveOperation(context) {
          noteOperation(context);
          admitOperation(context);
        },
        // when something went wrong, with the causes
        async didEncounterErrors(context) {
          noteOperation(context);
          noteErrors(context);
        },
        // right before the answer is sent
        async willSendResponse(context) {
          finishAnswer(context);
        },
      };
    },
  };
}

/** No pages from elsewhere, no reports to a vendor, whatever the environment says. */
const nothingGoesOut = [
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];
