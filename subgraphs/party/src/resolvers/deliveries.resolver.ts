import { DeliveryInputType, DeliveryReceiptType, requireScope } from '@onegrid/kit';
import { type DeliveryInput, type DeliveryReceipt, deliverScope } from '@onegrid/schema';
import { Arg, Ctx, Directive, ID, Mutation, Query, Resolver } from 'type-graphql';
import { checkInSteps } from '../accept/check-in-steps';
import { readReviews } from '../accept/read-reviews';
import type { PartyContext } from '../party-context';
import { changes } from './changes';

const deliverOnly = `@requiresScopes(scopes: [["${deliverScope}"]])`;
const hasPartyMember =
  "entry.content.newTenants.exists(t, t.politicalStatus == 'PARTY_MEMBER' || t.politicalStatus == 'PROBATIONARY_MEMBER')";

const isPartyMember =
  "entry.content.resident.politicalStatus == 'PARTY_MEMBER' || entry.content.resident.politicalStatus == 'PROBATIONARY_MEMBER'";

@Resolver()
export class DeliveriesResolver {
  @Mutation(() => DeliveryReceiptType, {
    description: '受理走访：党员报到 | Takes a visit: checks in each new tenant who is a party member',
  })
  @Directive(`@accepts(entry: VISIT, when: "${hasPartyMember}", review: "partyReviews", ${changes})`)
  @Directive(deliverOnly)
  partyAcceptVisit(
    @Ctx() context: PartyContext,
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
  ): Promise<DeliveryReceipt> {
    return checkIn(context, delivery);
  }

  @Mutation(() => DeliveryReceiptType, {
    description: '受理人口登记：党员报到 | Takes the registration of a party member: checks them in',
  })
  @Directive(`@accepts(entry: RESIDENT, when: "${isPartyMember}", review: "partyReviews", ${changes})`)
  @Directive(deliverOnly)
  partyAcceptResident(
    @Ctx() context: PartyContext,
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
  ): Promise<DeliveryReceipt> {
    return checkIn(context, delivery);
  }

  @Query(() => [DeliveryReceiptType], {
    description: '审核结果 | What the branch secretaries and committees have decided; unknown deliveries are left out',
  })
  @Directive(deliverOnly)
  partyReviews(
    @Ctx() context: PartyContext,
    @Arg('deliveryIds', () => [ID]) deliveryIds: string[],
  ): Promise<readonly DeliveryReceipt[]> {
    requireScope(context, deliverScope);
    const { tools, client } = context;
    return tools.deliveries.reviews(deliveryIds, (applyIds) => readReviews(tools.name, client, applyIds));
  }
}

function checkIn(context: PartyContext, delivery: DeliveryInput): Promise<DeliveryReceipt> {
  requireScope(context, deliverScope);
  const { tools, client } = context;
  return tools.deliveries.run(delivery, checkInSteps(tools.name, client, delivery));
}
