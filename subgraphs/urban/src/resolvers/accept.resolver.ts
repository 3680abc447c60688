import { DeliveryInputType, DeliveryReceiptType, requireScope, type Upload, UploadScalar } from '@onegrid/kit';
import { type DeliveryInput, type DeliveryReceipt, deliverScope } from '@onegrid/schema';
import { Arg, Ctx, Directive, ID, Mutation, Query, Resolver } from 'type-graphql';
import { acceptCase } from '../accept/accept-case';
import { reviewCases } from '../accept/review-cases';
import type { UrbanContext } from '../context';
import { changes } from './changes';

const scope = '@requiresScopes(scopes: [["onegrid:deliver"]])';
const needs = `needs: ["hazard.category", "hazard.description"], review: "urbanReviews", ${changes}, photos: 3`;

@Resolver()
export class AcceptResolver {
  @Mutation(() => DeliveryReceiptType, {
    description:
      '受理走访：公共区域的隐患作为事件上报 | Takes a visit that found a hazard in a public area, as an event case',
  })
  @Directive(
    `@accepts(entry: VISIT, when: "entry.content.hazard != null && entry.content.hazard.inPublicArea", ${needs})`,
  )
  @Directive(scope)
  urbanAcceptVisit(
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
    @Ctx() context: UrbanContext,
    @Arg('photos', () => [UploadScalar], { nullable: true }) photos?: Upload[] | null,
  ): Promise<DeliveryReceipt> {
    return acceptCase(delivery, context, photos);
  }

  @Mutation(() => DeliveryReceiptType, {
    description: '受理隐患：公共区域的隐患作为事件上报 | Takes a hazard in a public area, as an event case',
  })
  @Directive(`@accepts(entry: HAZARD, when: "entry.content.hazard.inPublicArea", ${needs})`)
  @Directive(scope)
  urbanAcceptHazard(
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
    @Ctx() context: UrbanContext,
    @Arg('photos', () => [UploadScalar], { nullable: true }) photos?: Upload[] | null,
  ): Promise<DeliveryReceipt> {
    return acceptCase(delivery, context, photos);
  }

  @Query(() => [DeliveryReceiptType], {
    description: '审核结果 | What the acceptance seat has decided about earlier deliveries',
  })
  @Directive(scope)
  urbanReviews(
    @Arg('deliveryIds', () => [ID]) deliveryIds: string[],
    @Ctx() context: UrbanContext,
  ): Promise<readonly DeliveryReceipt[]> {
    requireScope(context, deliverScope);
    return context.deliveries.reviews(deliveryIds, (externalIds) => reviewCases(context.client, externalIds));
  }
}
