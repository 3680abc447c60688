import { type GraphAnswer, type GraphClient, PlatformStateEnum, type TodoItem } from '@onegrid/kit';
import { type Contribution, mayReach, type Viewer } from '@onegrid/schema';
import { answerWithin } from './answer-within';
import { askLastSeen } from './ask-last-seen';
import type { Missing, SourceEdge, SourcePage, TodoSource } from './todo-source';
import type { ViewerGrid } from './viewer-grids';

export interface PlatformSourceRequest {
  readonly graph: GraphClient;
  readonly viewer: Viewer;
  readonly grids: readonly ViewerGrid[];
  /** The platform's field with `@contributes(to: TODOS)`. */
  readonly contribution: Contribution;
  /** The platform's field with `@contributes(to: STATUS)`; null when it has none. */
  readonly statusField: string | null;
}

/** A platform that hangs must not take the whole list with it: this and the question after its status are shorter than the gateway waits for us. */
const answerWithinMs = 7_000;

/** What the gateway answers: moments are still text. */
interface ConnectionAnswer {
  readonly edges: readonly {
    readonly cursor: string;
    readonly node: Omit<TodoItem, 'dueAt'> & { dueAt: string | null };
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}

/** Returns a platform's to-dos as a source. The platform is asked through the gateway by the hub, so what it answers is held against the viewer's reach here. */
export function platformSource(request: PlatformSourceRequest): TodoSource {
  const { graph, viewer, contribution, statusField } = request;
  const { platform, field } = contribution;
  const query = `query PlatformTodos($scope: TodoScope!, $first: Int!, $after: String) {
    todos: ${field}(scope: $scope, first: $first, after: $after) {
      edges { cursor node { id kind title subject detail dueAt state url gridCode } } pageInfo { hasNextPage } } }`;
  const scope = scopeOf(request);

  return {
    name: platform,
    async page(first, after) {
      const answer = await answerWithin(graph, { query, variables: { scope, first, after } }, answerWithinMs);
      const connection = answer?.data?.todos as ConnectionAnswer | null | undefined;
      return connection ? toPage(connection, answer) : { edges: [], hasMore: false, missing: await down(answer) };
    },
  };

  function toPage({ edges, pageInfo }: ConnectionAnswer, answer: GraphAnswer | null): SourcePage {
    const reached = edges.filter(({ node }) => node.gridCode === null || mayReach(viewer, node.gridCode));
    return {
      edges: reached.map(({ node, cursor }): SourceEdge => {
        const dueAt = node.dueAt === null ? null : new Date(node.dueAt);
        return { cursor, todo: { ...node, dueAt, platform, entryId: null } };
      }),
      hasMore: pageInfo.hasNextPage && reached.length > 0,
      missing: stale(answer),
    };
  }

  function stale(answer: GraphAnswer | null): Missing | null {
    const report = answer?.extensions?.platforms?.find(({ name, state }) => name === platform && state !== 'LIVE');
    if (!report) return null;
    const since = report.asOf === null ? null : new Date(report.asOf);
    return { state: PlatformStateEnum.STALE, since, error: report.error ?? 'PLATFORM_UNAVAILABLE' };
  }

  async function down(answer: GraphAnswer | null): Promise<Missing> {
    const since = statusField === null ? null : await askLastSeen(graph, statusField);
    const error = String(answer?.errors?.[0]?.extensions?.code ?? 'SUBGRAPH_UNAVAILABLE');
    return { state: PlatformStateEnum.DOWN, since, error };
  }
}

/** Returns the argument `scope`: the worker, and the grids with the ids that this platform has for them. */
function scopeOf({ viewer, grids, contribution }: PlatformSourceRequest) {
  return {
    workerNo: viewer.subject,
    grids: grids.map(({ code, localIds }) => ({
      code,
      localIds: localIds.filter(({ platform }) => platform === contribution.platform).map(({ id }) => id),
    })),
  };
}
