import { platformCall } from '@onegrid/kit';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { Person } from '../graph/entities';
import { PartyRecord } from '../graph/party-record.type';
import { recordOfCheckIn, recordOfMember, recordThatCounts } from '../map/party-record';
import type { PartyContext } from '../party-context';

const platform = 'party';
/** Ids of check-ins begin with this, ids of members with `DY`. */
const checkInPrefix = 'BD';

@Resolver(() => Person)
export class PersonResolver {
  @FieldResolver(() => PartyRecord, {
    nullable: true,
    description: '党员登记 | The registration on the party platform; null when the person is not registered there',
  })
  @Directive('@requires(fields: "localIds { platform id }")')
  @Directive(platformCall)
  async partyRecord(@Root() person: Person, @Ctx() { loaders }: PartyContext): Promise<PartyRecord | null> {
    const ids = person.localIds.filter((local) => local.platform === platform).map((local) => local.id);
    const results = await Promise.allSettled(ids.map((id) => recordOf(id)));
    const records = results.flatMap((result) => (result.status === 'fulfilled' && result.value ? [result.value] : []));
    const failed = results.find((result) => result.status === 'rejected');
    if (records.length === 0 && failed) throw failed.reason;
    return recordThatCounts(records);

    async function recordOf(id: string): Promise<PartyRecord | null> {
      const memberId = id.startsWith(checkInPrefix) ? await approvedMember(id) : id;
      if (typeof memberId !== 'string') return memberId;
      const member = await loaders.members.load(memberId);
      return member && recordOfMember(member);
    }

    /** Returns the id of the member that a check-in has become, or else the record of the check-in itself. */
    async function approvedMember(checkInId: string): Promise<string | PartyRecord | null> {
      const checkIn = await loaders.checkIns.load(checkInId);
      return checkIn && (checkIn.value.member_id || recordOfCheckIn(checkIn));
    }
  }
}
