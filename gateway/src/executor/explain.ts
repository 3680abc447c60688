import { assertUsage } from '@onegrid/schema';
import { type DocumentNode, getVariableValues, Kind, parse, print, validate } from 'graphql';
import {
  conditionVariables,
  createPlanner,
  type DecidedOperation,
  decideConditions,
  type Planner,
  printPlan,
} from '../planner';
import { compileOperation } from './compile/compile-operation';
import { printFetches, printSteps } from './compile/print-steps';
import { type TypeNames, typeNames } from './compile/type-names';
import { findOperation } from './operation-store';
import { touchedSchema } from './touched-schema';

export interface ExplainedRequest {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Labels of `@override` whose fields have moved. Default none. */
  readonly movedLabels?: readonly string[];
}

/**
 * Returns every stage of an operation as text: the part of the schema that it touches, what is left of it when conditions are decided, the plan, what is
 * made of the plan, and what subgraphs get. A variable that a condition needs and that has no value counts as false.
 *
 * @throws OneGridError BAD_INPUT when the operation is not valid
 */
export function explainer(supergraphSdl: string): (request: ExplainedRequest) => string {
  const planner = createPlanner(supergraphSdl);
  const types = typeNames(planner.supergraphSchema);
  return (request) => stagesOf(request, planner, types);
}

function stagesOf(
  { query, operationName, variables = {}, movedLabels = [] }: ExplainedRequest,
  planner: Planner,
  types: TypeNames,
): string {
  const document = parse(query, { noLocation: true });
  const invalid = validate(planner.apiSchema, document);
  assertUsage(invalid.length === 0, invalid.map((each) => each.message).join('\n'));
  const operation = findOperation(document, operationName);
  assertUsage(
    operation,
    operationName ? `There is no operation ${operationName}.` : 'Which operation? The document has not exactly one.',
  );
  const { coerced } = getVariableValues(planner.apiSchema, operation.variableDefinitions ?? [], variables);
  const names = conditionVariables(document, operation);
  const booleans = new Map(names.map((name) => [name, coerced?.[name] === true]));
  const decided = decideConditions(document, operation, booleans, true);
  const { plan, privateNames, steps } = compileOperation(
    planner,
    types,
    decided,
    new Map(movedLabels.map((each) => [each, true])),
  );
  const planned = planner.planningDocument(decided, privateNames);
  return [
    stage('api', touchedSchema(planner.apiSchema, documentOf(decided))),
    stage('operation', planned ? print(planned) : ''),
    stage('plan', printPlan(plan)),
    stage('compiled', printSteps(steps)),
    stage('fetches', printFetches(steps)),
  ].join('\n');
}

function stage(name: string, text: string): string {
  return `# ${name}\n${text.trimEnd() || 'nothing to fetch'}\n`;
}

function documentOf({ operation, fragments }: DecidedOperation): DocumentNode {
  return { kind: Kind.DOCUMENT, definitions: [operation, ...fragments.values()] };
}
