import { makePage, pageSize, platformCall, readCursor } from '@onegrid/kit';
import { OneGridError } from '@onegrid/schema';
import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { EnvironmentContext } from '../context';
import { EnvironmentComplaintConnection } from '../graph/environment-complaint-connection';
import { Grid } from '../graph/grid';
import { toComplaint } from '../map/complaint';
import type { WireComplaint } from '../platform/wire';

const communityDigits = 12;

@Resolver(() => Grid)
export class ComplaintsResolver {
  @FieldResolver(() => EnvironmentComplaintConnection, {
    nullable: true,
    description:
      '环境投诉 | Complaints about pollution in the community of this grid, newest first: the platform files them by community and knows no grids',
  })
  @Directive(platformCall)
  async environmentComplaints(
    @Root() grid: Grid,
    @Arg('first', () => Int, { nullable: true, description: '条数 | 1 to 200, default 20' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '游标 | Cursor to start after' }) after: string | null,
    @Ctx() context: EnvironmentContext,
  ): Promise<EnvironmentComplaintConnection> {
    const size = pageSize(first);
    const start = readStart(after);
    const complaints = await context.complaints.load(grid.code.slice(0, communityDigits));
    const rows = complaints
      .filter((each) => start === null || orderKey(each) < start)
      .sort((a, b) => (orderKey(a) < orderKey(b) ? 1 : -1))
      .slice(0, size + 1);
    const { edges, pageInfo } = makePage(rows, size, orderKey, start !== null);
    return { edges: edges.map(({ node, cursor }) => ({ node: toComplaint(node), cursor })), pageInfo };
  }
}

/** Orders complaints by their registration; the number decides within a second. Also what a cursor holds. */
function orderKey({ registeredAt, complaintNo }: WireComplaint): string {
  return `${registeredAt} ${complaintNo}`;
}

function readStart(after: string | null): string | null {
  const start = readCursor(after);
  if (start !== null && !/^[\d-]{10} [\d:]{8} \w+$/.test(start))
    throw new OneGridError('BAD_INPUT', { message: 'after is no cursor of environmentComplaints', field: 'after' });
  return start;
}
