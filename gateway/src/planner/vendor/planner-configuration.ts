import { DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES } from '@apollo/federation-internals';
import type { QueryPlannerConfig } from '@apollo/query-planner';

/** Ways to fetch the same fields that are weighed against each other at most. The vendor's own bound is 10,000: seconds of work for thirty fields. */
const maxEvaluatedPlans = 500;

export const plannerConfiguration: QueryPlannerConfig = {
  reuseQueryFragments: false,
  incrementalDelivery: { enableDefer: true },
  debug: { maxEvaluatedPlans },
};

/** `@context` as well: its values are fetched and handed on by the executor. */
export const supportedFeatures = new Set([
  ...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES,
  'https://specs.apollo.dev/context/v0.1',
]);
