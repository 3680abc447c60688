import { PlatformStateEnum, PlatformStatus, platformCall } from '@onegrid/kit';
import { Ctx, Directive, Query, Resolver } from 'type-graphql';
import type { CommunityContext } from '../context';

@Resolver()
export class StatusResolver {
  @Query(() => PlatformStatus, { description: '社区治理一体化平台运行状态 | How the community platform stands' })
  @Directive('@contributes(to: STATUS)')
  @Directive(
    '@platform(name: "community", title: "社区治理一体化平台", owner: "区委政法委（区网格办）", mode: BEARER_TOKEN)',
  )
  @Directive(platformCall)
  async communityStatus(@Ctx() context: CommunityContext): Promise<PlatformStatus> {
    const { state, ...check } = await context.status();
    return { ...check, state: PlatformStateEnum[state] };
  }
}
