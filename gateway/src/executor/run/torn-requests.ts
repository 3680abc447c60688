import type { FetchNode } from '../../planner';
import type { Execution } from './execution';
import type { FailedRequest } from './failed-requests';
import { shapeReason } from './fetch-errors';
import { locateEntities } from './locate-entities';

/**
 * Returns every request of an execution in which answers did not fit together, as one that may have brought nothing: whose part was lost depends on the order
 * in which they came. Only what is missing in the end is reported.
 */
export function tornRequests({ steps, tree }: Execution): readonly FailedRequest[] {
  const torn = (fetch: FetchNode, paths: FailedRequest['paths']): FailedRequest => ({
    reason: shapeReason(fetch.subgraph, 'its answer does not fit together with that of another request'),
    fetch,
    paths,
    entities: new Set(paths.flatMap((path) => [...locateEntities(tree, path).keys()])),
  });
  return steps.flatMap((step) =>
    step.kind === 'root' ? [torn(step.fetch, [[]])] : step.parts.map(({ fetch, paths }) => torn(fetch, paths)),
  );
}
