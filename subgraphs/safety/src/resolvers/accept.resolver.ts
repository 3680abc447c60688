import { DeliveryInputType, DeliveryReceiptType, requireScope, type Upload, UploadScalar } from '@onegrid/kit';
import { deliverScope } from '@onegrid/schema';
import { Arg, Ctx, Directive, ID, Mutation, Query, Resolver } from 'type-graphql';
import { acceptEntry } from '../accept/accept-entry';
import { readReviews } from '../accept/read-reviews';
import type { SafetyContext } from '../safety.context';

/** The fields that change, and take back, the records of an earlier delivery. */
const changes = 'correct: "safetyCorrect", withdraw: "safetyWithdraw"';

@Resolver()
export class AcceptResolver {
  @Mutation(() => DeliveryReceiptType, {
    description:
      '受理出租房、重点场所走访：检查记录，发现隐患的另报隐患 | Takes a visit to a rented house or a key place: a check record, and the hazard when one was found',
  })
  @Directive(
    `@accepts(entry: VISIT, when: "entry.subject.type == \\"Place\\" || entry.subject.rented", needs: ["hazard.responsiblePerson", "hazard.responsiblePhone", "hazard.treatBy"], review: "safetyReviews", ${changes}, photos: 5)`,
  )
  @Directive(`@requiresScopes(scopes: [["${deliverScope}"]])`)
  safetyAcceptVisit(
    @Arg('delivery') delivery: DeliveryInputType,
    @Ctx() context: SafetyContext,
    @Arg('photos', () => [UploadScalar], { nullable: true }) photos?: Upload[] | null,
  ): Promise<DeliveryReceiptType> {
    requireScope(context, deliverScope);
    return acceptEntry(context, delivery, 'VISIT', photos);
  }

  @Mutation(() => DeliveryReceiptType, {
    description: '受理隐患上报：检查记录和隐患 | Takes a hazard report: a check record and the hazard',
  })
  @Directive(
    `@accepts(entry: HAZARD, needs: ["hazard.responsiblePerson", "hazard.responsiblePhone", "hazard.treatBy"], review: "safetyReviews", ${changes}, photos: 5)`,
  )
  @Directive(`@requiresScopes(scopes: [["${deliverScope}"]])`)
  safetyAcceptHazard(
    @Arg('delivery') delivery: DeliveryInputType,
    @Ctx() context: SafetyContext,
    @Arg('photos', () => [UploadScalar], { nullable: true }) photos?: Upload[] | null,
  ): Promise<DeliveryReceiptType> {
    requireScope(context, deliverScope);
    return acceptEntry(context, delivery, 'HAZARD', photos);
  }

  @Mutation(() => DeliveryReceiptType, {
    description: '受理突发事件：安全事故作为检查记录 | Takes a safety accident, as a check record',
  })
  @Directive(
    `@accepts(entry: EMERGENCY, when: "entry.content.type == \\"SAFETY_ACCIDENT\\"", review: "safetyReviews", ${changes}, photos: 5)`,
  )
  @Directive(`@requiresScopes(scopes: [["${deliverScope}"]])`)
  safetyAcceptEmergency(
    @Arg('delivery') delivery: DeliveryInputType,
    @Ctx() context: SafetyContext,
    @Arg('photos', () => [UploadScalar], { nullable: true }) photos?: Upload[] | null,
  ): Promise<DeliveryReceiptType> {
    requireScope(context, deliverScope);
    return acceptEntry(context, delivery, 'EMERGENCY', photos);
  }

  @Query(() => [DeliveryReceiptType], { description: '投递审核结果 | What became of deliveries' })
  @Directive(`@requiresScopes(scopes: [["${deliverScope}"]])`)
  safetyReviews(
    @Arg('deliveryIds', () => [ID]) deliveryIds: string[],
    @Ctx() context: SafetyContext,
  ): Promise<DeliveryReceiptType[]> {
    requireScope(context, deliverScope);
    return readReviews(context, deliveryIds);
  }
}
