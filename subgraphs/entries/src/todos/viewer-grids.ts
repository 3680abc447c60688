import type { GraphClient } from '@onegrid/kit';
import { mayReach, OneGridError, type Viewer } from '@onegrid/schema';

export interface ViewerGrid {
  readonly code: string;
  readonly localIds: readonly { readonly platform: string; readonly id: string }[];
}

/** A to-do list is somebody's own work; whoever oversees more grids names some of them. */
const maxGrids = 50;
const gridCodeLength = 15;
const fields = 'code localIds { platform id }';

/**
 * Returns the grids whose to-dos are meant, with their ids on the platforms: the named ones, or all that the viewer reaches.
 *
 * @throws OneGridError FORBIDDEN when a named grid is outside the viewer's regions; BAD_INPUT when more than 50 grids are meant; SUBGRAPH_UNAVAILABLE when the directory does not answer
 */
export async function viewerGrids(
  graph: GraphClient,
  viewer: Viewer,
  named: readonly string[] | null,
): Promise<readonly ViewerGrid[]> {
  if (named?.some((code) => !mayReach(viewer, code)))
    throw new OneGridError('FORBIDDEN', { message: 'Outside your regions. 超出您的管辖范围。' });
  const regions = [...new Set(named ?? viewer.regions)];
  if (regions.length > maxGrids) throw tooMany();
  const found = await Promise.all(regions.map((region) => gridsOf(graph, region)));
  const grids = new Map(found.flat().map((grid) => [grid.code, grid]));
  if (grids.size > maxGrids) throw tooMany();
  return [...grids.values()];
}

async function gridsOf(graph: GraphClient, region: string): Promise<readonly ViewerGrid[]> {
  if (region.length === gridCodeLength) {
    const { grid } = await ask<{ grid: ViewerGrid | null }>(
      graph,
      `query TodoGrid($code: GridCode!) { grid(code: $code) { ${fields} } }`,
      { code: region },
    );
    return grid ? [grid] : [];
  }
  const { grids } = await ask<{ grids: { edges: readonly { node: ViewerGrid }[] } }>(
    graph,
    `query TodoGrids($region: RegionCode!, $first: Int!) { grids(region: $region, first: $first) { edges { node { ${fields} } } } }`,
    { region, first: maxGrids + 1 },
  );
  return grids.edges.map(({ node }) => node);
}

async function ask<Data>(graph: GraphClient, query: string, variables: Record<string, unknown>): Promise<Data> {
  const { data, errors } = await graph.execute({ query, variables });
  if (!data || errors?.length)
    throw new OneGridError('SUBGRAPH_UNAVAILABLE', { cause: errors?.map(({ message }) => message).join('; ') });
  return data as Data;
}

function tooMany(): OneGridError {
  return new OneGridError('BAD_INPUT', {
    message: `You oversee more than ${maxGrids} grids: name some of them. 网格过多，请用 gridCodes 指定。`,
    field: 'gridCodes',
  });
}
