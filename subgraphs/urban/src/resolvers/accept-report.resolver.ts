import { DeliveryInputType, DeliveryReceiptType, type Upload, UploadScalar } from '@onegrid/kit';
import type { DeliveryInput, DeliveryReceipt } from '@onegrid/schema';
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { acceptCase } from '../accept/accept-case';
import type { UrbanContext } from '../context';
import { changes } from './changes';

const scope = '@requiresScopes(scopes: [["onegrid:deliver"]])';

@Resolver()
export class AcceptReportResolver {
  @Mutation(() => DeliveryReceiptType, { description: '受理城管案件 | Takes an urban management case' })
  @Directive(
    `@accepts(entry: URBAN_CASE, needs: ["eventClass", "description"], review: "urbanReviews", ${changes}, photos: 3)`,
  )
  @Directive(scope)
  urbanAcceptUrbanCase(
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
    @Ctx() context: UrbanContext,
    @Arg('photos', () => [UploadScalar], { nullable: true }) photos?: Upload[] | null,
  ): Promise<DeliveryReceipt> {
    return acceptCase(delivery, context, photos);
  }

  @Mutation(() => DeliveryReceiptType, {
    description: '受理环境问题：工地扬尘作为事件上报 | Takes dust from a construction site, as an event case',
  })
  @Directive(
    `@accepts(entry: ENVIRONMENT_PROBLEM, when: "entry.content.category == 'CONSTRUCTION_DUST'", needs: ["category", "description"], review: "urbanReviews", ${changes}, photos: 3)`,
  )
  @Directive(scope)
  urbanAcceptEnvironmentProblem(
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
    @Ctx() context: UrbanContext,
    @Arg('photos', () => [UploadScalar], { nullable: true }) photos?: Upload[] | null,
  ): Promise<DeliveryReceipt> {
    return acceptCase(delivery, context, photos);
  }

  @Mutation(() => DeliveryReceiptType, {
    description: '受理突发事件：公共区域的作为事件上报 | Takes an emergency in a public area, as an event case',
  })
  @Directive(
    `@accepts(entry: EMERGENCY, when: "entry.content.inPublicArea && entry.content.type in ['SAFETY_ACCIDENT', 'MASS_INCIDENT', 'OTHER']", review: "urbanReviews", ${changes}, photos: 3)`,
  )
  @Directive(scope)
  urbanAcceptEmergency(
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
    @Ctx() context: UrbanContext,
    @Arg('photos', () => [UploadScalar], { nullable: true }) photos?: Upload[] | null,
  ): Promise<DeliveryReceipt> {
    return acceptCase(delivery, context, photos);
  }
}
