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
import { accessGuard } from '../protect/access-guard';
import { operationAdmission } from '../protect/admit-operation';
import { CostGuard } from '../protect/cost/cost-guard';
import { showCost } from '../protect/cost/show-cost';
import type { Limits } from '../protect/limits';
import { documentReader } from '../protect/read-document';
import type { GatewayRequest } from '../request';
import { finishAnswer } from '../respond/finish-answer';
import { formatError } from '../respond/format-error';
import { stringifyAnswer } from '../respond/stringify-answer';
import type { Supergraph } from '../supergraph/read-supergraph';
import { requireMutation } from '../uploads/one-subgraph';
import { documentSteps } from './document-steps';
import { executionStep } from './execution-step';
import type { DocumentCache } from './persisted/document-store';

/** Returns Apollo Server on an engine, not yet started. The steps of an operation are listed below. */
export function createApolloServer(options: {
  readonly engine: CompiledEngine;
  readonly supergraph: Supergraph;
  /** False = everybody may ask for what no directive protects. */
  readonly signInNeeded: boolean;
  readonly limits: Limits;
  /** False = `__schema` and `__type` are refused. */
  readonly introspection: boolean;
  /** True = a client may ask what its operation costs. */
  readonly costShown: boolean;
  readonly log: Logger;
  /** Where a document is found by its hash; null = a client sends documents only. */
  readonly documents: DocumentCache | null;
}): ApolloServer<GatewayRequest> {
  const { engine, supergraph, signInNeeded, limits, introspection, costShown, log, documents } = options;
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
    plugins: [
      documentSteps(documentReader(limits, introspection)),
      operationSteps(engine, supergraph, signInNeeded, limits, costShown),
      ...nothingOfItsOwn,
    ],
  });
}

function operationSteps(
  engine: CompiledEngine,
  supergraph: Supergraph,
  signInNeeded: boolean,
  limits: Limits,
  costShown: boolean,
): ApolloServerPlugin<GatewayRequest> {
  const costs = new CostGuard(supergraph.costRules, limits);
  const execute = executionStep(engine.execute);
  const admitOperation = operationAdmission(accessGuard(supergraph.accessRules), signInNeeded, limits, costs);
  return {
    async requestDidStart() {
      return {
        // when the operation is known, before anything of it is executed
        async didResolveOperation(context) {
          noteOperation(context);
          admitOperation(context);
          if (context.contextValue.uploads) requireMutation(context.operation);
        },
        responseForOperation: execute,
        // when something went wrong before, with the causes
        async didEncounterErrors(context) {
          noteOperation(context);
          noteErrors(context);
        },
        // right before the answer is sent
        async willSendResponse(context) {
          if (costShown) showCost(context, costs);
          finishAnswer(context);
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
