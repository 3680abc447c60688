import { join } from 'node:path';
import { type ExplainedRequest, explainer } from '@onegrid/gateway';
import { OneGridError } from '@onegrid/schema';
import type { ConformanceCase } from './conformance-case';
import { composeWorld } from './world/compose-world';

/** Where the plans of a case stand, beside it. */
export function plansFile({ name }: ConformanceCase): string {
  return join(__dirname, '..', '..', 'src', 'conformance', 'cases', name, 'plans.txt');
}

/** Returns the plan and the compiled plan of each operation of a case, as text. */
export function printCase(one: ConformanceCase): string {
  const explain = explainer(composeWorld(one));
  const operations = one.operations.map((each) => `${titleOf(each)}\n\n${explained(explain, each)}`);
  return `${one.name}: ${one.why}\n\n${[...new Set(operations)].join('\n')}`;
}

function titleOf({ query, variables, movedLabels }: ExplainedRequest): string {
  const given = variables && Object.keys(variables).length > 0 ? `\n   with ${JSON.stringify(variables)}` : '';
  const moved = movedLabels ? `\n   moved: ${movedLabels.join(', ')}` : '';
  return `== ${query}${given}${moved}`;
}

/** Some operations have no plan: the client is told so. */
function explained(explain: ReturnType<typeof explainer>, request: ExplainedRequest): string {
  try {
    return stages(explain(request));
  } catch (failure) {
    if (failure instanceof OneGridError && failure.code === 'OPERATION_NOT_PLANNED') return `${failure.code}\n`;
    throw failure;
  }
}

/** The plan and what is made of it; the requests follow from these. */
function stages(text: string): string {
  return text.slice(text.indexOf('# plan\n'), text.indexOf('# fetches\n'));
}
