import { checkHealth, PlatformStatus, platformCall } from '@onegrid/kit';
import { Ctx, Directive, Query, Resolver } from 'type-graphql';
import type { SafetyContext } from '../safety.context';

@Resolver()
export class StatusResolver {
  @Query(() => PlatformStatus, { description: '安全生产平台运行状态 | How the work-safety platform stands' })
  @Directive('@contributes(to: STATUS)')
  @Directive('@platform(name: "safety", title: "安全生产", owner: "区应急管理局", mode: BEARER_TOKEN)')
  @Directive(platformCall)
  safetyStatus(@Ctx() { tools, client }: SafetyContext): Promise<PlatformStatus> {
    return checkHealth(tools.health, client.ping) as Promise<PlatformStatus>;
  }
}
