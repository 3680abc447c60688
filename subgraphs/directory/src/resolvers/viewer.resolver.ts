import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import type { DirectoryContext } from '../access/directory-context';
import { toGrid } from '../graph/from-rows';
import { Grid } from '../graph/grid.type';
import { PlatformAccount } from '../graph/platform.type';
import { Staff } from '../graph/staff.type';
import { Viewer } from '../graph/viewer.type';
import { allGrids } from '../store/list-grids';

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { description: '当前用户 | Who is signed in' })
  viewer(@Ctx() { viewer }: DirectoryContext): Viewer {
    return { id: viewer.subject, roles: viewer.roles, regions: viewer.regions };
  }

  @FieldResolver(() => Staff, { nullable: true, description: '本人档案 | Your staff record; null for a service' })
  staff(@Ctx() { viewer, staff }: DirectoryContext): Promise<Staff | null> {
    return staff.load(viewer.subject);
  }

  @FieldResolver(() => [Grid], { description: '您的网格 | The grids that you reach, by code' })
  async grids(@Ctx() { dataSource, viewer }: DirectoryContext): Promise<Grid[]> {
    return (await allGrids(dataSource, viewer)).map(toGrid);
  }

  @FieldResolver(() => [PlatformAccount], { description: '各平台账号 | You on each platform: one sign-in for all' })
  async platforms(@Ctx() { viewer, platformDirectory, localIds }: DirectoryContext): Promise<PlatformAccount[]> {
    const known = await localIds('Staff', viewer.subject);
    return platformDirectory.list().map((platform) => ({
      platform,
      localId: known.find(({ platform: name }) => name === platform.name)?.id ?? null,
    }));
  }
}
