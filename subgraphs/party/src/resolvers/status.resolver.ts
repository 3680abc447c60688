import { checkHealth, type HealthCheck, PlatformStatus, platformCall } from '@onegrid/kit';
import { Ctx, Directive, Query, Resolver } from 'type-graphql';
import type { PartyContext } from '../party-context';

const anyCommunity = '320105001001';

@Resolver()
export class StatusResolver {
  @Query(() => PlatformStatus, { description: '平台状态 | How the party platform stands' })
  @Directive('@contributes(to: STATUS)')
  @Directive('@platform(name: "party", title: "五微共享社区（智慧党建）", owner: "区委组织部", mode: OPENID)')
  @Directive(platformCall)
  partyStatus(@Ctx() { tools, client }: PartyContext): Promise<HealthCheck> {
    return checkHealth(tools.health, async () => void (await client.organisations([anyCommunity])));
  }
}
