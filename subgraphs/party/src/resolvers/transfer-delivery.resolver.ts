import { DeliveryInputType, DeliveryReceiptType, requireScope } from '@onegrid/kit';
import { assertUsage, type DeliveryInput, type DeliveryReceipt, deliverScope } from '@onegrid/schema';
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { transferOutStep } from '../accept/transfer-out-step';
import type { PartyContext } from '../party-context';
import { changes } from './changes';

const hasLeft =
  "entry.content.person.localIds.exists(l, l.platform == 'party') && entry.content.reason in ['MOVED_OUT', 'RETURNED_HOME']";

@Resolver()
export class TransferDeliveryResolver {
  @Mutation(() => DeliveryReceiptType, {
    description: '受理居住注销：党员组织关系转出 | Takes the end of the residency of a party member: a transfer out',
  })
  @Directive(
    `@accepts(entry: RESIDENCY_END, when: "${hasLeft}", needs: ["destination"], review: "partyReviews", ${changes})`,
  )
  @Directive(`@requiresScopes(scopes: [["${deliverScope}"]])`)
  async partyAcceptResidencyEnd(
    @Ctx() context: PartyContext,
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
  ): Promise<DeliveryReceipt> {
    requireScope(context, deliverScope);
    const { entry } = delivery;
    assertUsage(entry.kind === 'RESIDENCY_END', `partyAcceptResidencyEnd takes no ${entry.kind}`);
    const { client, tools } = context;
    return tools.deliveries.run(delivery, [transferOutStep(tools.name, client, entry)]);
  }
}
