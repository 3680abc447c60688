import { PlatformStatus, platformCall } from '@onegrid/kit';
import { Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { DirectoryContext } from '../access/directory-context';
import { Platform } from '../graph/platform.type';

@Resolver(() => Platform)
export class PlatformResolver {
  @Query(() => [Platform], { description: '平台列表 | The platforms behind the graph' })
  platforms(@Ctx() { platformDirectory }: DirectoryContext): Platform[] {
    return platformDirectory.list();
  }

  @FieldResolver(() => PlatformStatus, {
    nullable: true,
    description: '运行状态 | How it stands now; null when it does not say',
  })
  @Directive(platformCall)
  status(@Root() { name }: Platform, @Ctx() { platformDirectory }: DirectoryContext): Promise<PlatformStatus | null> {
    return platformDirectory.status(name);
  }
}
