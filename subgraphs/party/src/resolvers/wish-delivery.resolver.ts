import { DeliveryInputType, DeliveryReceiptType, requireScope } from '@onegrid/kit';
import { assertUsage, type DeliveryInput, type DeliveryReceipt, deliverScope } from '@onegrid/schema';
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { wishStep } from '../accept/wish-step';
import type { PartyContext } from '../party-context';
import { changes } from './changes';

@Resolver()
export class WishDeliveryResolver {
  @Mutation(() => DeliveryReceiptType, {
    description: '受理微心愿：审核后发布 | Takes a wish: it is published after review',
  })
  @Directive(`@accepts(entry: WISH, needs: ["wisherName", "title", "description"], review: "partyReviews", ${changes})`)
  @Directive(`@requiresScopes(scopes: [["${deliverScope}"]])`)
  async partyAcceptWish(
    @Ctx() context: PartyContext,
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
  ): Promise<DeliveryReceipt> {
    requireScope(context, deliverScope);
    const { entry } = delivery;
    assertUsage(entry.kind === 'WISH', `partyAcceptWish takes no ${entry.kind}`);
    const { client, tools } = context;
    return tools.deliveries.run(delivery, [wishStep(tools.name, client, entry)]);
  }
}
