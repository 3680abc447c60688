import { parentPort, workerData } from 'node:worker_threads';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';
import { plannerConfiguration, supportedFeatures } from './planner-configuration';
import type { PlanningOrder, PlanningResult } from './planning-thread';

/** The inside of a planning thread: takes operations as text, gives plans as JSON. One at a time. */
const supergraph = Supergraph.build(parse(String(workerData), { noLocation: true }), {
  supportedFeatures,
  validateSupergraph: false,
});
const schema = supergraph.apiSchema();
const planner = new QueryPlanner(supergraph, plannerConfiguration);

parentPort?.on('message', ({ id, operation, labels }: PlanningOrder) => {
  parentPort?.postMessage({ id, ...plan(operation, labels) } satisfies PlanningResult);
});

function plan(operation: string, labels: PlanningOrder['labels']): Omit<PlanningResult, 'id'> {
  try {
    const document = parse(operation, { noLocation: true });
    return {
      plan: JSON.stringify(
        planner.buildQueryPlan(
          operationFromDocument(schema, document),
          labels && { overrideConditions: new Map(labels) },
        ),
      ),
      failure: null,
    };
  } catch (failure) {
    return { plan: null, failure: failure instanceof Error ? failure.message : String(failure) };
  }
}
