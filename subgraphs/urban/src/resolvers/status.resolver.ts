import { type HealthCheck, PlatformStatus, platformCall } from '@onegrid/kit';
import { Ctx, Directive, Query, Resolver } from 'type-graphql';
import type { UrbanContext } from '../context';

@Resolver()
export class StatusResolver {
  @Query(() => PlatformStatus, { description: '智慧城管状态 | How the urban management platform stands' })
  @Directive('@contributes(to: STATUS)')
  @Directive('@platform(name: "urban", title: "智慧城管", owner: "区城市管理局", mode: SESSION_COOKIE)')
  @Directive(platformCall)
  urbanStatus(@Ctx() context: UrbanContext): Promise<HealthCheck> {
    return context.checkHealth();
  }
}
