import { printOperation, printRequirements } from '../../planner';
import type { EntityPart, Step } from './steps';

/** Returns compiled steps as text for people: one line for each step and for each list of entities in it. */
export function printSteps(steps: readonly Step[]): string {
  return steps.flatMap(printStep).join('\n');
}

/** Returns the documents that subgraphs get, in the order of the steps. */
export function printFetches(steps: readonly Step[]): string {
  return steps
    .flatMap(({ request }) => [`${request.subgraph}:`, ...printOperation(request.query).map(indent)])
    .join('\n');
}

function printStep(step: Step, index: number): string[] {
  const after = step.after.length > 0 ? `, after ${step.after.map((each) => each + 1).join(' and ')}` : '';
  const deferred = step.block === null ? '' : `, for ${step.block}`;
  const line = `${index + 1}. ask ${step.request.subgraph}${after}${deferred}`;
  return step.kind === 'root' ? [line] : [line, ...step.parts.map(printPart).map(indent)];
}

function printPart({ alias, paths, fetch }: EntityPart): string {
  const places = paths.map((path) => path.join('.') || 'the root').join(', ');
  return `${alias} at ${places}: ${printRequirements(fetch.requires ?? [])}`;
}

function indent(line: string): string {
  return `  ${line}`;
}
