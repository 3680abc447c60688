import { RegionCode } from '@onegrid/schema';
import { Arg, Ctx, Directive, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { DirectoryContext } from '../access/directory-context';
import { mayTouch, requireTouch } from '../access/reach';
import { Community } from '../graph/community.type';
import { GridConnection } from '../graph/connections';
import { toConnection, toGrid } from '../graph/from-rows';
import { Region } from '../graph/region.type';
import { CommunityRow } from '../store/community.entity';

@Resolver(() => Community)
export class CommunityResolver {
  @Query(() => Community, {
    nullable: true,
    description: '按代码查询社区 | One community; null when none has this code',
  })
  community(@Ctx() context: DirectoryContext, @Arg('code', () => RegionCode) code: string): Promise<Community | null> {
    requireTouch(context, code);
    return context.communities.load(code);
  }

  @Query(() => [Community], { description: '社区列表 | The communities in which you reach a grid, by code' })
  @Directive('@listSize(assumedSize: 64)')
  async communities(@Ctx() { dataSource, viewer }: DirectoryContext): Promise<Community[]> {
    const all = await dataSource.getRepository(CommunityRow).find({ order: { code: 'ASC' } });
    return all.filter(({ code }) => mayTouch(viewer, code));
  }

  @FieldResolver(() => Region, { description: '所属街道 | Its street' })
  street(@Root() { code }: Community, @Ctx() { regions }: DirectoryContext): Promise<Region | null> {
    return regions.load(code.slice(0, 9));
  }

  @FieldResolver(() => GridConnection, { description: '网格 | Its grids that you reach' })
  async grids(
    @Root() { code }: Community,
    @Ctx() { gridsOfCommunity }: DirectoryContext,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<GridConnection> {
    return toConnection(await gridsOfCommunity(code, { first, after }), toGrid);
  }
}
