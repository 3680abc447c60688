import {
  DeliveryInputType,
  DeliveryReceiptType,
  readPhotos,
  requireScope,
  type Upload,
  UploadScalar,
} from '@onegrid/kit';
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
    `@accepts(entry: DISPUTE, needs: ["disputeClass", "mainParty", "resolveBy", "resolution"], review: "communityReviews", ${changes}, photos: 5)`,
  )
  @Directive(deliverOnly)
  async communityAcceptDispute(
    @Ctx() context: CommunityContext,
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
    @Arg('photos', () => [UploadScalar], { nullable: true }) photos?: Upload[] | null,
  ): Promise<DeliveryReceipt> {
    requireScope(context, deliverScope);
    const { entry } = delivery;
    assertUsage(entry.kind === 'DISPUTE', `communityAcceptDispute takes no ${entry.kind}`);
    const prepare = () => disputeParameters(entry, findSubjectHouse(entry));
    const steps = acceptEvent(context.client, prepare, await readPhotos(delivery, photos));
    return context.deliveries.run(delivery, steps);
  }

  @Mutation(() => DeliveryReceiptType, {
    description: '受理突发事件：事件上报 | Takes an emergency: an event report',
  })
  @Directive(
    `@accepts(entry: EMERGENCY, needs: ["type", "grade", "casualties"], review: "communityReviews", ${changes}, photos: 5)`,
  )
  @Directive(deliverOnly)
  async communityAcceptEmergency(
    @Ctx() context: CommunityContext,
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
    @Arg('photos', () => [UploadScalar], { nullable: true }) photos?: Upload[] | null,
  ): Promise<DeliveryReceipt> {
    requireScope(context, deliverScope);
    const { entry } = delivery;
    assertUsage(entry.kind === 'EMERGENCY', `communityAcceptEmergency takes no ${entry.kind}`);
    const prepare = () => emergencyParameters(entry, findSubjectHouse(entry));
    const steps = acceptEvent(context.client, prepare, await readPhotos(delivery, photos));
    return context.deliveries.run(delivery, steps);
  }
}
