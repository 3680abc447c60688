import { platformCall } from '@onegrid/kit';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { Person } from '../graph/entities';
import { SafetyBriefing } from '../graph/safety-briefing';
import { SafetyHazard } from '../graph/safety-hazard';
import { PersonSafetyRecord } from '../graph/safety-record';
import { toSafetyBriefing } from '../map/briefing';
import { isCounted, toSafetyHazard } from '../map/hazard';
import type { SafetyContext } from '../safety.context';
import { known } from './known';
import { idsOnPlatform } from './read-safety-record';

@Resolver(() => Person)
export class PersonResolver {
  @FieldResolver(() => PersonSafetyRecord, {
    nullable: true,
    description:
      '个人安全档案；平台未登记时为空 | What the safety office holds about the person; null = not on its books',
  })
  @Directive('@requires(fields: "localIds { platform id }")')
  @Directive(platformCall)
  async safetyRecord(@Root() person: Person, @Ctx() { load }: SafetyContext): Promise<PersonSafetyRecord | null> {
    const { items, asOf } = await known(load.signer, idsOnPlatform(person.localIds));
    const [signer] = items;
    if (!signer) return null;
    return {
      signerIds: items.map(({ signerId }) => signerId),
      registeredName: signer.signerName,
      registeredIdNumber: signer.idCard,
      registeredPhone: signer.phone,
      asOf,
    };
  }
}

@Resolver(() => PersonSafetyRecord)
export class PersonSafetyRecordResolver {
  @FieldResolver(() => [SafetyBriefing], {
    nullable: true,
    description: '安全告知书 | Safety briefings that the person was asked to sign; null = not available now',
  })
  @Directive('@personal(category: REGISTRATION)')
  async briefings(@Root() record: PersonSafetyRecord, @Ctx() { load }: SafetyContext): Promise<SafetyBriefing[]> {
    const { items } = await known(load.briefingsOfSigner, record.signerIds);
    return items.flat().map(toSafetyBriefing);
  }

  @FieldResolver(() => [SafetyHazard], {
    nullable: true,
    description:
      '作为责任人的隐患，含已销号 | Hazards that the person answers for, closed ones included; null = not available now',
  })
  @Directive('@personal(category: REGISTRATION)')
  async hazards(@Root() record: PersonSafetyRecord, @Ctx() { load }: SafetyContext): Promise<SafetyHazard[]> {
    const { items } = await known(load.hazardsOfDutyPerson, record.signerIds);
    return items.flat().filter(isCounted).map(toSafetyHazard);
  }
}
