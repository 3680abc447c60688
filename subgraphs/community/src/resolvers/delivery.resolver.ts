import {
  DeliveryInputType,
  DeliveryReceiptType,
  readPhotos,
  requireScope,
  type Upload,
  UploadScalar,
} from '@onegrid/kit';
import { assertUsage, careNeed, type DeliveryInput, type DeliveryReceipt, deliverScope } from '@onegrid/schema';
import { Arg, Ctx, Directive, ID, Mutation, Query, Resolver } from 'type-graphql';
import { acceptHazard } from '../accept/accept-hazard';
import { acceptVisit } from '../accept/accept-visit';
import type { CommunityContext } from '../context';
import { readReviews } from '../read/reviews';
import { changes } from './changes';

const deliverOnly = `@requiresScopes(scopes: [["${deliverScope}"]])`;
const tenantNeeds = ['ethnicity', 'nativePlace', 'politicalStatus', 'phone', 'inflowReason', 'dwelling', 'movedInOn'];
const visitedNeeds = ['purpose', 'personId', 'household', careNeed, 'nextDueOn'];
const needs = JSON.stringify([...tenantNeeds.map((field) => `newTenants.${field}`), ...visitedNeeds]);

@Resolver()
export class DeliveryResolver {
  @Mutation(() => DeliveryReceiptType, {
    description:
      '受理走访：登记新租住人员，再报走访记录 | Takes a visit to a house: registers each new tenant, then the visit',
  })
  @Directive(
    `@accepts(entry: VISIT, when: "entry.subject.type == 'House'", needs: ${needs}, review: "communityReviews", ${changes}, photos: 5)`,
  )
  @Directive(deliverOnly)
  async communityAcceptVisit(
    @Ctx() context: CommunityContext,
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
    @Arg('photos', () => [UploadScalar], { nullable: true }) photos?: Upload[] | null,
  ): Promise<DeliveryReceipt> {
    requireScope(context, deliverScope);
    const { entry } = delivery;
    assertUsage(entry.kind === 'VISIT', `communityAcceptVisit takes no ${entry.kind}`);
    const steps = acceptVisit(context.client, entry, await readPhotos(delivery, photos));
    return context.deliveries.run(delivery, steps);
  }

  @Mutation(() => DeliveryReceiptType, {
    description: '受理隐患上报：事件上报 | Takes a hazard report: an event report',
  })
  @Directive(`@accepts(entry: HAZARD, review: "communityReviews", ${changes}, photos: 5)`)
  @Directive(deliverOnly)
  async communityAcceptHazard(
    @Ctx() context: CommunityContext,
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
    @Arg('photos', () => [UploadScalar], { nullable: true }) photos?: Upload[] | null,
  ): Promise<DeliveryReceipt> {
    requireScope(context, deliverScope);
    const { entry } = delivery;
    assertUsage(entry.kind === 'HAZARD', `communityAcceptHazard takes no ${entry.kind}`);
    const steps = acceptHazard(context.client, entry, await readPhotos(delivery, photos));
    return context.deliveries.run(delivery, steps);
  }

  @Query(() => [DeliveryReceiptType], {
    description: '审核结果 | What the community’s staff have decided; unknown deliveries are left out',
  })
  @Directive(deliverOnly)
  async communityReviews(
    @Ctx() context: CommunityContext,
    @Arg('deliveryIds', () => [ID]) deliveryIds: string[],
  ): Promise<readonly DeliveryReceipt[]> {
    requireScope(context, deliverScope);
    return context.deliveries.reviews(deliveryIds, (ids) => readReviews(context.client, ids));
  }
}
