import { assertUsage } from '@onegrid/schema';
import { type DocumentNode, getVariableValues, Kind, parse, print, validate } from 'graphql';
import {
  conditionVariables,
  createPlanner,
  type DecidedOperation,
  decideConditions,
  planningDocument,
  printPlan,
} from '../planner';
import { compileOperation } from './compile/compile-operation';
import { printFetches, printSteps } from './compile/print-steps';
import { typeNames } from './compile/type-names';
import { findOperation } from './operation-store';

export interface ExplainedRequest {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/**
 * Returns every stage of an operation as text: what the client asked, what is left of it when conditions are decided, the plan, what is made of the plan,
 * and the documents that subgraphs get.
 *
 * @throws OneGridError BAD_INPUT when the operation is not valid
 */
export function explainer(supergraphSdl: string): (request: ExplainedRequest) => string {
  const planner = createPlanner(supergraphSdl);
  const types = typeNames(planner.supergraphSchema);
  return ({ query, operationName, variables = {} }) => {
    const document = parse(query, { noLocation: true });
    const invalid = validate(planner.apiSchema, document);
    assertUsage(invalid.length === 0, invalid.map((each) => each.message).join('\n'));
    const operation = findOperation(document, operationName);
    assertUsage(operation, `no operation ${operationName ?? ''}`);
    const { coerced } = getVariableValues(planner.apiSchema, operation.variableDefinitions ?? [], variables);
    const names = conditionVariables(document, operation);
    const booleans = new Map(names.map((name) => [name, coerced?.[name] === true]));
    const decided = decideConditions(document, operation, booleans, true);
    const { plan, privateNames, steps } = compileOperation(planner, types, decided);
    const planned = planningDocument(decided, privateNames, planner.apiSchema).document;
    return [
      stage('api', print(documentOf(decided))),
      stage('operation', planned ? print(planned) : ''),
      stage('plan', printPlan(plan)),
      stage('compiled', printSteps(steps)),
      stage('fetches', printFetches(steps)),
    ].join('\n');
  };
}

function stage(name: string, text: string): string {
  return `# ${name}\n${text.trimEnd() || 'nothing to fetch'}\n`;
}

function documentOf({ operation, fragments }: DecidedOperation): DocumentNode {
  return { kind: Kind.DOCUMENT, definitions: [operation, ...fragments.values()] };
}
