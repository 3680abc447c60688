import { printOperation, printRequirements } from '../../planner';
import type { EntityPart, Step } from './steps';

/** Returns compiled steps as text for people: one line for each step and for each list of entities in it. */
export function printSteps(steps: readonly Step[]): string {
  return steps.flatMap(printStep).join('\n');
}

/** Returns the requests that subgraphs get, in the order of the steps: the document for people, then the body with names in the place of values. */
export function printFetches(steps: readonly Step[]): string {
  return steps
    .flatMap((step) => [
      `${step.request.subgraph}:`,
      ...printOperation(step.request.query).map(indent),
      indent(printBody(step)),
    ])
    .join('\n');
}

function printBody(step: Step): string {
  const { opening, variables } = step.request;
  const lists = step.kind === 'entities' ? step.parts.map(({ variable }) => `"${variable}":[…]`) : [];
  const values = [...variables.map(({ from, to }) => `"${to}":$${from}`), ...lists];
  return values.length === 0 ? `${opening}}` : `${opening},"variables":{${values.join()}}}`;
}

function printStep(step: Step, index: number): string[] {
  const after = step.after.length > 0 ? `, after ${step.after.map((each) => each + 1).join(' and ')}` : '';
  const deferred = step.block === null ? '' : `, for ${step.block}`;
  const line = `${index + 1}. ask ${step.request.subgraph}${after}${deferred}`;
  return step.kind === 'root' ? [line] : [line, ...step.parts.map(printPart).map(indent)];
}

function printPart({ alias, paths, fetch }: EntityPart): string {
  const places = paths.map((path) => path.join('.') || 'the root').join(', ');
  const contexts = (fetch.contexts ?? []).map(({ path, to }) => `, $${to} from ${path.join(' ')}`);
  return `${alias} at ${places}: ${printRequirements(fetch.requires ?? [])}${contexts.join('')}`;
}

function indent(line: string): string {
  return `  ${line}`;
}
