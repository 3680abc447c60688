import { DeliveryInputType, DeliveryReceiptType, requireScope } from '@onegrid/kit';
import { assertUsage, type DeliveryInput, type DeliveryReceipt, deliverScope } from '@onegrid/schema';
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { acceptEvent } from '../accept/accept-event';
import { findSubjectHouse } from '../accept/subject-house';
import type { CommunityContext } from '../context';
import { disputeParameters } from '../map/dispute';
import { emergencyParameters } from '../map/emergency';
import { changes } from './changes';

const deliverOnly = `@requiresScopes(scopes: [["${deliverScope}"]])`;

@Resolver()
export class EventDeliveryResolver {
  @Mutation(() => DeliveryReceiptType, {
    description: '受理矛盾纠纷：事件上报 | Takes a dispute: an event report',
  })
  @Directive(
    `@accepts(entry: DISPUTE, needs: ["disputeClass", "mainParty", "resolveBy", "resolution"], review: "communityReviews", ${changes})`,
  )
  @Directive(deliverOnly)
  async communityAcceptDispute(
    @Ctx() context: CommunityContext,
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
  ): Promise<DeliveryReceipt> {
    requireScope(context, deliverScope);
    const { entry } = delivery;
    assertUsage(entry.kind === 'DISPUTE', `communityAcceptDispute takes no ${entry.kind}`);
    const steps = acceptEvent(context.client, () => disputeParameters(entry, findSubjectHouse(entry)));
    return context.deliveries.run(delivery, steps);
  }

  @Mutation(() => DeliveryReceiptType, {
    description: '受理突发事件：事件上报 | Takes an emergency: an event report',
  })
  @Directive(
    `@accepts(entry: EMERGENCY, needs: ["type", "grade", "casualties"], review: "communityReviews", ${changes})`,
  )
  @Directive(deliverOnly)
  async communityAcceptEmergency(
    @Ctx() context: CommunityContext,
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
  ): Promise<DeliveryReceipt> {
    requireScope(context, deliverScope);
    const { entry } = delivery;
    assertUsage(entry.kind === 'EMERGENCY', `communityAcceptEmergency takes no ${entry.kind}`);
    const steps = acceptEvent(context.client, () => emergencyParameters(entry, findSubjectHouse(entry)));
    return context.deliveries.run(delivery, steps);
  }
}
