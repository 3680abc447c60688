import { parentPort, workerData } from 'node:worker_threads';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';
import { plannerConfiguration } from './planner-configuration';
import type { PlanningOrder, PlanningResult } from './planning-thread';

/** The inside of a planning thread: takes operations as text, gives plans as JSON. One at a time. */
const supergraph = Supergraph.build(parse(String(workerData), { noLocation: true }), { validateSupergraph: false });
const schema = supergraph.apiSchema();
const planner = new QueryPlanner(supergraph, plannerConfiguration);

parentPort?.on('message', ({ id, operation }: PlanningOrder) => {
  parentPort?.postMessage({ id, ...plan(operation) } satisfies PlanningResult);
});

function plan(operation: string): Omit<PlanningResult, 'id'> {
  try {
    const document = parse(operation, { noLocation: true });
    return { plan: JSON.stringify(planner.buildQueryPlan(operationFromDocument(schema, document))), failure: null };
  } catch (failure) {
    return { plan: null, failure: failure instanceof Error ? failure.message : String(failure) };
  }
}
