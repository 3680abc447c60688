import type { Step } from '../compile/steps';
import type { Execution } from './execution';
import { runEntitiesStep } from './run-entities-step';
import { runRootStep } from './run-root-step';

/**
 * Runs a compiled plan: fills the response tree and the errors of an execution. Each step starts as soon as those before it have ended. A failed step
 * does not keep the others from running.
 */
export function runSteps(steps: readonly Step[], execution: Execution): Promise<unknown> {
  const ends: Promise<unknown>[] = [];
  for (const step of steps) ends.push(runAfter(step, ends, execution));
  return Promise.all(ends);
}

/** Runs a step when those before it have ended. */
export function runAfter(step: Step, ends: readonly Promise<unknown>[], execution: Execution): Promise<unknown> {
  if (step.after.length === 0) return run(step, execution);
  return Promise.all(step.after.map((each) => ends[each])).then(() => run(step, execution));
}

function run(step: Step, execution: Execution): Promise<unknown> {
  return step.kind === 'root' ? runRootStep(step, execution) : runEntitiesStep(step, execution);
}
