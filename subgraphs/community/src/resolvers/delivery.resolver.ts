import { DeliveryInputType, DeliveryReceiptType, requireScope } from '@onegrid/kit';
import { assertUsage, type DeliveryInput, type DeliveryReceipt, deliverScope } from '@onegrid/schema';
import { Arg, Ctx, Directive, ID, Mutation, Query, Resolver } from 'type-graphql';
import { acceptHazard } from '../accept/accept-hazard';
import { acceptVisit } from '../accept/accept-visit';
import type { CommunityContext } from '../context';
import { readReviews } from '../read/reviews';
import { changes } from './changes';

const deliverOnly = `@requiresScopes(scopes: [["${deliverScope}"]])`;
const tenantNeeds = ['ethnicity', 'nativePlace', 'politicalStatus', 'phone', 'inflowReason', 'dwelling', 'movedInOn'];
const needs = JSON.stringify(tenantNeeds.map((field) => `newTenants.${field}`));

@Resolver()
export class DeliveryResolver {
  @Mutation(() => DeliveryReceiptType, {
    description:
      '受理走访：登记新租住人员，再报走访记录 | Takes a visit to a house: registers each new tenant, then the visit',
  })
  @Directive(
    `@accepts(entry: VISIT, when: "entry.subject.type == 'House'", needs: ${needs}, review: "communityReviews", ${changes})`,
  )
  @Directive(deliverOnly)
  async communityAcceptVisit(
    @Ctx() context: CommunityContext,
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
  ): Promise<DeliveryReceipt> {
    requireScope(context, deliverScope);
    const { entry } = delivery;
    assertUsage(entry.kind === 'VISIT', `communityAcceptVisit takes no ${entry.kind}`);
    return context.deliveries.run(delivery, acceptVisit(context.client, entry));
  }

  @Mutation(() => DeliveryReceiptType, {
    description: '受理隐患上报：事件上报 | Takes a hazard report: an event report',
  })
  @Directive(`@accepts(entry: HAZARD, review: "communityReviews", ${changes})`)
  @Directive(deliverOnly)
  async communityAcceptHazard(
    @Ctx() context: CommunityContext,
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
  ): Promise<DeliveryReceipt> {
    requireScope(context, deliverScope);
    const { entry } = delivery;
    assertUsage(entry.kind === 'HAZARD', `communityAcceptHazard takes no ${entry.kind}`);
    return context.deliveries.run(delivery, acceptHazard(context.client, entry));
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
