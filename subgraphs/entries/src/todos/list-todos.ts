import { pageSize } from '@onegrid/kit';
import type { Contribution, Contributions } from '@onegrid/schema';
import type { EntriesContext } from '../entries-context';
import { type MergedTodos, mergeSources } from './merge-sources';
import { platformSource } from './platform-source';
import { readPositions } from './positions';
import { returnedSource } from './returned-source';
import type { TodoSource } from './todo-source';
import { viewerGrids } from './viewer-grids';

export interface TodoRequest {
  readonly first: number | null;
  readonly after: string | null;
  /** Only this platform's; null = all. */
  readonly platform: string | null;
  /** Only these grids; null = all that the viewer reaches. */
  readonly gridCodes: readonly string[] | null;
}

/** Returns a page of the viewer's to-dos: those of every platform that contributes any, and ours. */
export async function listTodos(context: EntriesContext, request: TodoRequest): Promise<MergedTodos> {
  const { tools, viewer, contributions } = context;
  const size = pageSize(request.first);
  const positions = readPositions(request.after);
  const wanted = todoFields(contributions).filter(
    ({ platform }) => request.platform === null || platform === request.platform,
  );
  const grids = wanted.length === 0 ? [] : await viewerGrids(tools.graph, viewer, request.gridCodes);
  const platforms = wanted.map((contribution) =>
    platformSource({
      graph: tools.graph,
      viewer,
      grids,
      contribution,
      statusField: statusFieldOf(contributions, contribution.platform),
    }),
  );
  const ours: TodoSource = returnedSource(tools.dataSource, viewer, request);
  const merged = await mergeSources([...platforms, ours], size, positions);
  for (const { name, missing } of merged.missing)
    context.platforms.add({
      name,
      state: missing.state,
      asOf: missing.since?.toISOString() ?? null,
      error: missing.error,
    });
  return merged;
}

function todoFields({ contributions }: Contributions): readonly Contribution[] {
  return contributions.filter(({ to }) => to === 'TODOS');
}

function statusFieldOf({ contributions }: Contributions, platform: string): string | null {
  return contributions.find((each) => each.to === 'STATUS' && each.platform === platform)?.field ?? null;
}
