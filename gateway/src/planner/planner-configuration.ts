import type { QueryPlannerConfig } from '@apollo/query-planner';

/** Ways to fetch the same fields that are weighed against each other at most. The vendor's own bound is 10,000: seconds of work for thirty fields. */
const maxEvaluatedPlans = 500;

export const plannerConfiguration: QueryPlannerConfig = {
  reuseQueryFragments: false,
  debug: { maxEvaluatedPlans },
};
