import type { Step } from '../compile/steps';
import type { Execution } from './execution';
import { runEntitiesStep } from './run-entities-step';
import { runRootStep } from './run-root-step';

/**
 * Runs a compiled plan: fills the response tree and the errors of an execution. Each step starts as soon as those before it have ended. A failed step
 * does not keep the others from running.
 */
export async function runSteps(steps: readonly Step[], execution: Execution): Promise<void> {
  const ends: Promise<void>[] = [];
  for (const step of steps) ends.push(runAfter(step, ends, execution));
  await Promise.all(ends);
}

/** Runs a step when those before it have ended. */
export async function runAfter(step: Step, ends: readonly Promise<void>[], execution: Execution): Promise<void> {
  for (const each of step.after) await ends[each];
  await (step.kind === 'root' ? runRootStep(step, execution) : runEntitiesStep(step, execution));
}
