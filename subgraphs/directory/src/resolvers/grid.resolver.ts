import { LocalId, requireReach } from '@onegrid/kit';
import { GridCode, RegionCode } from '@onegrid/schema';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { DirectoryContext } from '../access/directory-context';
import { Community } from '../graph/community.type';
import { GridConnection, HouseConnection, OrganisationConnection, PlaceConnection } from '../graph/connections';
import { toConnection, toGrid, toHouse, toOrganisation, toPlace } from '../graph/from-rows';
import { Grid } from '../graph/grid.type';
import { Staff } from '../graph/staff.type';
import { listGrids } from '../store/list-grids';

@Resolver(() => Grid)
export class GridResolver {
  @Query(() => Grid, { nullable: true, description: '按编码查询网格 | One grid; null when no grid has this code' })
  async grid(@Ctx() context: DirectoryContext, @Arg('code', () => GridCode) code: string): Promise<Grid | null> {
    requireReach(context, code);
    const row = await context.grids.load(code);
    return row && toGrid(row);
  }

  @Query(() => GridConnection, { description: '网格列表 | The grids that you reach, by code' })
  async grids(
    @Ctx() { dataSource, viewer }: DirectoryContext,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('region', () => RegionCode, { nullable: true, description: '区划 | Only those of this region' })
    region?: string,
  ): Promise<GridConnection> {
    return toConnection(await listGrids(dataSource, viewer, { first, after, region }), toGrid);
  }

  @FieldResolver(() => Community, { description: '所属社区 | Its community' })
  community(@Root() { communityCode }: Grid, @Ctx() { communities }: DirectoryContext): Promise<Community | null> {
    return communities.load(communityCode);
  }

  @FieldResolver(() => Staff, { nullable: true, description: '网格长 | Who leads it' })
  async leader(@Root() grid: Grid, @Ctx() context: DirectoryContext): Promise<Staff | null> {
    const [leader] = await staffOf(grid, 'LEADER', context);
    return leader ?? null;
  }

  @FieldResolver(() => [Staff], { description: '专职网格员 | Who works in it' })
  workers(@Root() grid: Grid, @Ctx() context: DirectoryContext): Promise<Staff[]> {
    return staffOf(grid, 'WORKER', context);
  }

  @FieldResolver(() => HouseConnection, { description: '房屋 | Its houses' })
  async houses(
    @Root() { code }: Grid,
    @Ctx() { housesOfGrid }: DirectoryContext,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('rented', () => Boolean, { nullable: true, description: '是否出租 | Only those let, or only those not let' })
    rented?: boolean,
  ): Promise<HouseConnection> {
    return toConnection(await housesOfGrid(code, { first, after, rented: rented ?? null }), toHouse);
  }

  @FieldResolver(() => PlaceConnection, { description: '重点场所 | Its key places' })
  async places(
    @Root() { code }: Grid,
    @Ctx() { placesOfGrid }: DirectoryContext,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<PlaceConnection> {
    return toConnection(await placesOfGrid(code, { first, after }), toPlace);
  }

  @FieldResolver(() => OrganisationConnection, { description: '组织 | Its organisations' })
  async organisations(
    @Root() { code }: Grid,
    @Ctx() { organisationsOfGrid }: DirectoryContext,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<OrganisationConnection> {
    return toConnection(await organisationsOfGrid(code, { first, after }), toOrganisation);
  }

  @FieldResolver(() => [LocalId], { description: '平台内编号 | Its ids on the platforms' })
  localIds(@Root() { code }: Grid, @Ctx() { localIds }: DirectoryContext): Promise<LocalId[]> {
    return localIds('Grid', code);
  }
}

async function staffOf(
  { code }: Grid,
  duty: 'WORKER' | 'LEADER',
  { assignmentsOfGrid, staff }: DirectoryContext,
): Promise<Staff[]> {
  const assignments = (await assignmentsOfGrid.load(code)).filter((assignment) => assignment.duty === duty);
  const found = await Promise.all(assignments.map(({ workerNo }) => staff.load(workerNo)));
  return found.filter((each) => each !== null);
}
