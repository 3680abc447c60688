import type { RootStep } from '../compile/steps';
import type { Execution } from './execution';
import type { FailureReason } from './failed-requests';
import { addSubgraphError, callReason, subgraphReason } from './fetch-errors';
import { mergeFields } from './merge-fields';

/** Asks one subgraph for root fields and merges its answer into the response tree. Never fails: failures are in `execution.errors`. */
export async function runRootStep(step: RootStep, execution: Execution): Promise<void> {
  const { request, rewrites } = step;
  try {
    const { data, errors, isPlain } = await execution.call(request, []);
    if (!isPlain) execution.isPlain = false;
    for (const error of errors)
      if (data || error.path) addSubgraphError(execution, error, error.path ?? []);
      else addFailed(step, subgraphReason(error), execution);
    if (!data) return;
    for (const rewrite of rewrites) rewrite(data);
    if (!mergeFields(execution.tree, data, execution.types)) execution.isTorn = true;
  } catch (cause) {
    addFailed(step, callReason(request.subgraph, cause), execution);
  }
}

/** Records that no root field of a fetch came; several reasons without a place say no more than the first. */
function addFailed({ fetch }: RootStep, reason: FailureReason, { tree, failures }: Execution): void {
  if (failures.every((each) => each.fetch !== fetch))
    failures.push({ reason, fetch, paths: [[]], entities: new Set([tree]) });
}
