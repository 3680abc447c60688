import { DeliveryInputType, DeliveryReceiptType, requireScope } from '@onegrid/kit';
import { assertUsage, type DeliveryInput, type DeliveryReceipt, deliverScope } from '@onegrid/schema';
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { acceptResidencyEnd } from '../accept/accept-residency-end';
import type { CommunityContext } from '../context';
import { platform } from '../platform/settings';
import { changes } from './changes';

const isKnown = `entry.content.person.localIds.exists(l, l.platform == '${platform}')`;

@Resolver()
export class ResidencyEndDeliveryResolver {
  @Mutation(() => DeliveryReceiptType, {
    description: '受理居住注销：居住状态改为已搬离 | Takes the end of a residency: the registration becomes moved out',
  })
  @Directive(`@accepts(entry: RESIDENCY_END, when: "${isKnown}", ${changes})`)
  @Directive(`@requiresScopes(scopes: [["${deliverScope}"]])`)
  async communityAcceptResidencyEnd(
    @Ctx() context: CommunityContext,
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
  ): Promise<DeliveryReceipt> {
    requireScope(context, deliverScope);
    const { entry } = delivery;
    assertUsage(entry.kind === 'RESIDENCY_END', `communityAcceptResidencyEnd takes no ${entry.kind}`);
    return context.deliveries.run(delivery, acceptResidencyEnd(context.client, entry), 'ACCEPTED');
  }
}
