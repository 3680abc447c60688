import { type HealthCheck, PlatformStatus, platformCall } from '@onegrid/kit';
import { Ctx, Directive, Query, Resolver } from 'type-graphql';
import type { EnvironmentContext } from '../context';

@Resolver()
export class StatusResolver {
  @Query(() => PlatformStatus, { description: '环境保护平台状态 | How the environment protection platform stands' })
  @Directive('@contributes(to: STATUS)')
  @Directive('@platform(name: "environment", title: "环境保护", owner: "区生态环境局", mode: API_KEY)')
  @Directive(platformCall)
  environmentStatus(@Ctx() context: EnvironmentContext): Promise<HealthCheck> {
    return context.checkHealth();
  }
}
