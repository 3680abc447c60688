import { platformCall } from '@onegrid/kit';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CommunityContext } from '../context';
import { CommunityHouseRecord } from '../graph/community-house-record.type';
import { House } from '../graph/entities';
import { knownFacts } from './known-facts';
import { localIdsOf } from './local-ids-of';

@Resolver(() => House)
export class HouseResolver {
  @FieldResolver(() => CommunityHouseRecord, {
    nullable: true,
    description: '社区房屋登记 | The house on the community platform; null = unknown there, or not available now',
  })
  @Directive('@requires(fields: "localIds { platform id }")')
  @Directive(platformCall)
  async communityRecord(
    @Root() house: House,
    @Ctx() { houses }: CommunityContext,
  ): Promise<CommunityHouseRecord | null> {
    const [known] = (await knownFacts(houses, localIdsOf(house))).filter(({ value }) => value.active);
    return known ? { ...known.value, asOf: known.asOf } : null;
  }
}
