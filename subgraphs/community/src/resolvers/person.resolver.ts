import { platformCall } from '@onegrid/kit';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CommunityContext } from '../context';
import { CommunityRecord } from '../graph/community-record.type';
import { Person } from '../graph/entities';
import { CommunityResidencyKind, CommunityResidentRole, CommunitySex } from '../graph/enums';
import { type ChosenRegistration, chooseRegistration } from '../read/choose-registration';
import { knownFacts } from './known-facts';
import { localIdsOf } from './local-ids-of';

@Resolver(() => Person)
export class PersonResolver {
  @FieldResolver(() => CommunityRecord, {
    nullable: true,
    description: '社区登记 | Registration on the community platform; null = none, or not available now',
  })
  @Directive('@requires(fields: "localIds { platform id }")')
  @Directive(platformCall)
  async communityRecord(
    @Root() person: Person,
    @Ctx() { residents }: CommunityContext,
  ): Promise<CommunityRecord | null> {
    const chosen = chooseRegistration(await knownFacts(residents, localIdsOf(person)));
    return chosen && recordOf(chosen);
  }
}

function recordOf({ value, asOf, duplicates }: ChosenRegistration): CommunityRecord {
  const { name, sex, residencyKind, role, ...same } = value;
  return {
    ...same,
    registeredName: name,
    sex: sex === null || sex === 'UNSPECIFIED' ? null : CommunitySex[sex],
    residencyKind: residencyKind && CommunityResidencyKind[residencyKind],
    role: role && CommunityResidentRole[role],
    duplicates,
    asOf,
  };
}
