import { mayReach } from '@onegrid/schema';
import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { DirectoryContext } from '../access/directory-context';
import { requireColleague } from '../access/reach';
import { toGrid } from '../graph/from-rows';
import { Grid } from '../graph/grid.type';
import { Staff } from '../graph/staff.type';

@Resolver(() => Staff)
export class StaffResolver {
  @Query(() => Staff, { nullable: true, description: '按工号查询人员 | One member of staff; null when unknown' })
  staff(@Ctx() { staff }: DirectoryContext, @Arg('workerNo', () => ID) workerNo: string): Promise<Staff | null> {
    return staff.load(workerNo);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '手机 | Phone; null when they have nothing to do with your regions',
  })
  @Directive('@personal(category: CONTACT)')
  async phone(@Root() staff: Staff, @Ctx() context: DirectoryContext): Promise<string> {
    await requireColleague(context, staff);
    return staff.phone;
  }

  @FieldResolver(() => [Grid], { description: '负责的网格 | Those of their grids that you reach' })
  async grids(@Root() { workerNo }: Staff, @Ctx() context: DirectoryContext): Promise<Grid[]> {
    const assignments = await context.assignmentsOfStaff.load(workerNo);
    const within = assignments.filter(({ gridCode }) => mayReach(context.viewer, gridCode));
    const rows = await Promise.all(within.map(({ gridCode }) => context.grids.load(gridCode)));
    return rows.filter((row) => row !== null).map(toGrid);
  }
}
