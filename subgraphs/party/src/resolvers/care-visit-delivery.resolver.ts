import { DeliveryInputType, DeliveryReceiptType, requireScope } from '@onegrid/kit';
import { assertUsage, careNeed, type DeliveryInput, type DeliveryReceipt, deliverScope } from '@onegrid/schema';
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { careVisitStep } from '../accept/care-visit-step';
import type { PartyContext } from '../party-context';

const isCare = "has(entry.content.purpose) && entry.content.purpose == 'CARE' && entry.content.outcome == 'MET'";

@Resolver()
export class CareVisitDeliveryResolver {
  @Mutation(() => DeliveryReceiptType, {
    description: '受理关爱走访：微实事 | Takes a care visit at which the person was met',
  })
  @Directive(`@accepts(entry: VISIT, when: "${isCare}", needs: ["personId", "${careNeed}"], review: "partyReviews")`)
  @Directive(`@requiresScopes(scopes: [["${deliverScope}"]])`)
  async partyAcceptCareVisit(
    @Ctx() context: PartyContext,
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
  ): Promise<DeliveryReceipt> {
    requireScope(context, deliverScope);
    const { entry } = delivery;
    assertUsage(entry.kind === 'VISIT', `partyAcceptCareVisit takes no ${entry.kind}`);
    const { client, tools } = context;
    return tools.deliveries.run(delivery, [careVisitStep(tools.name, client, entry)]);
  }
}
