import {
  DeliveryInputType,
  DeliveryReceiptType,
  readPhotos,
  requireScope,
  type Upload,
  UploadScalar,
} from '@onegrid/kit';
import { type DeliveryInput, type DeliveryReceipt, deliverScope } from '@onegrid/schema';
import { Arg, Ctx, Directive, ID, Mutation, Query, Resolver } from 'type-graphql';
import { complaintStep } from '../accept/complaint-step';
import { reviewComplaints } from '../accept/review-complaints';
import type { EnvironmentContext } from '../context';

const scope = '@requiresScopes(scopes: [["onegrid:deliver"]])';
const isPollution = 'entry.content.hazard.category == \\"POLLUTION\\"';
/** The fields that answer reviews, change and take back the complaint of an earlier delivery; and how many photos go with it. */
const more = 'review: "environmentReviews", correct: "environmentCorrect", withdraw: "environmentWithdraw", photos: 3';
const needs = `needs: ["hazard.category", "hazard.level", "hazard.description"], ${more}`;

@Resolver()
export class AcceptResolver {
  @Mutation(() => DeliveryReceiptType, {
    description: '受理走访：发现的污染作为投诉登记 | Takes a visit that found pollution, as a complaint',
  })
  @Directive(`@accepts(entry: VISIT, when: "entry.content.hazard != null && ${isPollution}", ${needs})`)
  @Directive(scope)
  environmentAcceptVisit(
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
    @Ctx() context: EnvironmentContext,
    @Arg('photos', () => [UploadScalar], { nullable: true }) photos?: Upload[] | null,
  ): Promise<DeliveryReceipt> {
    return accept(delivery, context, photos);
  }

  @Mutation(() => DeliveryReceiptType, {
    description: '受理隐患：污染作为投诉登记 | Takes a report of pollution, as a complaint',
  })
  @Directive(`@accepts(entry: HAZARD, when: "${isPollution}", ${needs})`)
  @Directive(scope)
  environmentAcceptHazard(
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
    @Ctx() context: EnvironmentContext,
    @Arg('photos', () => [UploadScalar], { nullable: true }) photos?: Upload[] | null,
  ): Promise<DeliveryReceipt> {
    return accept(delivery, context, photos);
  }

  @Mutation(() => DeliveryReceiptType, {
    description: '受理环境问题：作为投诉登记 | Takes an environment problem, as a complaint',
  })
  @Directive(`@accepts(entry: ENVIRONMENT_PROBLEM, needs: ["category", "description", "urgent"], ${more})`)
  @Directive(scope)
  environmentAcceptEnvironmentProblem(
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
    @Ctx() context: EnvironmentContext,
    @Arg('photos', () => [UploadScalar], { nullable: true }) photos?: Upload[] | null,
  ): Promise<DeliveryReceipt> {
    return accept(delivery, context, photos);
  }

  @Mutation(() => DeliveryReceiptType, {
    description: '受理突发事件：造成污染的作为投诉登记 | Takes an emergency that pollutes, as a complaint',
  })
  @Directive(`@accepts(entry: EMERGENCY, when: "entry.content.pollutes", ${more})`)
  @Directive(scope)
  environmentAcceptEmergency(
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
    @Ctx() context: EnvironmentContext,
    @Arg('photos', () => [UploadScalar], { nullable: true }) photos?: Upload[] | null,
  ): Promise<DeliveryReceipt> {
    return accept(delivery, context, photos);
  }

  @Query(() => [DeliveryReceiptType], {
    description: '审核结果 | What the duty officer has decided about earlier deliveries',
  })
  @Directive(scope)
  environmentReviews(
    @Arg('deliveryIds', () => [ID]) deliveryIds: string[],
    @Ctx() context: EnvironmentContext,
  ): Promise<readonly DeliveryReceipt[]> {
    requireScope(context, deliverScope);
    return context.deliveries.reviews(deliveryIds, (numbers) => reviewComplaints(context.client, numbers));
  }
}

async function accept(
  delivery: DeliveryInput,
  context: EnvironmentContext,
  uploads?: readonly Upload[] | null,
): Promise<DeliveryReceipt> {
  requireScope(context, deliverScope);
  const photos = await readPhotos(delivery, uploads);
  return context.deliveries.run(delivery, [complaintStep(delivery.entry, context.client, photos)]);
}
