import type { RootStep } from '../compile/steps';
import type { Execution } from './execution';
import { addCallError, addSubgraphError } from './fetch-errors';
import { mergeFields } from './merge-fields';

/** Asks one subgraph for root fields and merges its answer into the response tree. Never fails: failures are in `execution.errors`. */
export async function runRootStep(step: RootStep, execution: Execution): Promise<void> {
  const { request, rewrites } = step;
  try {
    const { data, errors } = await execution.call(request, []);
    for (const error of errors) addSubgraphError(execution, error, error.path ?? []);
    if (!data) return;
    for (const rewrite of rewrites) rewrite(data);
    mergeFields(execution.tree, data, execution.types);
  } catch (cause) {
    addCallError(execution, request.subgraph, cause, []);
  }
}
