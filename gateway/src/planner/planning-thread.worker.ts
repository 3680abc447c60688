import { parentPort, workerData } from 'node:worker_threads';
import { parse } from 'graphql';
import type { PlanningOrder, PlanningResult } from './planning-thread';
import { PlanBuilder } from './vendor/plan-builder';

/** The inside of a planning thread: takes operations as text, gives plans as JSON. One at a time. */
const builder = new PlanBuilder(parse(String(workerData), { noLocation: true }));

parentPort?.on('message', ({ id, operation, labels }: PlanningOrder) => {
  parentPort?.postMessage({ id, ...plan(operation, labels) } satisfies PlanningResult);
});

function plan(operation: string, labels: PlanningOrder['labels']): Omit<PlanningResult, 'id'> {
  try {
    const built = builder.build(parse(operation, { noLocation: true }), labels);
    return { plan: JSON.stringify(built), failure: null };
  } catch (failure) {
    return { plan: null, failure: failure instanceof Error ? failure.message : String(failure) };
  }
}
