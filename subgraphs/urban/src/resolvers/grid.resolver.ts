import { makePage, pageSize, platformCall, readCursor } from '@onegrid/kit';
import { OneGridError } from '@onegrid/schema';
import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { UrbanContext } from '../context';
import { Grid } from '../graph/grid';
import { UrbanCaseConnection } from '../graph/urban-case-connection';
import { toUrbanCase } from '../map/case';
import { platform } from '../platform/name';
import type { WireCase } from '../platform/wire';

@Resolver(() => Grid)
export class GridResolver {
  @FieldResolver(() => UrbanCaseConnection, {
    nullable: true,
    description: '城管案卷 | Urban management cases in the unit grids of this grid, newest first',
  })
  @Directive('@requires(fields: "localIds { platform id }")')
  @Directive(platformCall)
  async urbanCases(
    @Root() grid: Grid,
    @Arg('first', () => Int, { nullable: true, description: '条数 | 1 to 200, default 20' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '游标 | Cursor to start after' }) after: string | null,
    @Ctx() context: UrbanContext,
  ): Promise<UrbanCaseConnection> {
    const size = pageSize(first);
    const start = readStart(after);
    const unitGrids = grid.localIds.filter((each) => each.platform === platform).map(({ id }) => id);
    const cases = (await Promise.all(unitGrids.map((code) => context.casesInUnitGrid.load(code)))).flat();
    const rows = cases
      .filter((each) => start === null || orderKey(each) < start)
      .sort((a, b) => (orderKey(a) < orderKey(b) ? 1 : -1))
      .slice(0, size + 1);
    const { edges, pageInfo } = makePage(rows, size, orderKey, start !== null);
    const now = new Date();
    return {
      edges: edges.map(({ node, cursor }) => ({ node: toUrbanCase(node, context.localGrid, now), cursor })),
      pageInfo,
    };
  }
}

/** Orders cases by their report; the id decides within a second. Also what a cursor holds. */
function orderKey({ reportTime, recId }: WireCase): string {
  return `${reportTime} ${String(recId).padStart(12, '0')}`;
}

function readStart(after: string | null): string | null {
  const start = readCursor(after);
  if (start !== null && !/^[\d-]{10} [\d:]{8} \d{12}$/.test(start))
    throw new OneGridError('BAD_INPUT', { message: 'after is no cursor of urbanCases', field: 'after' });
  return start;
}
