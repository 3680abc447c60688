import {
  DeliveryInputType,
  DeliveryReceiptType,
  readPhotos,
  requireScope,
  type Upload,
  UploadScalar,
} from '@onegrid/kit';
import { type DeliveryInput, type DeliveryReceipt, deliverScope } from '@onegrid/schema';
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { removalOf } from '../accept/removal-of';
import { uploadSteps } from '../accept/upload-steps';
import type { SafetyContext } from '../safety.context';

const deliverOnly = `@requiresScopes(scopes: [["${deliverScope}"]])`;

@Resolver()
export class ChangeResolver {
  @Mutation(() => DeliveryReceiptType, {
    description:
      '更正先前上报：修改检查记录和未评级的隐患，已评级的撤销后重新登记 | Corrects what an earlier delivery has left: check records and hazards that are not graded are edited, graded ones revoked and registered anew',
  })
  @Directive(deliverOnly)
  async safetyCorrect(
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
    @Ctx() context: SafetyContext,
    @Arg('photos', () => [UploadScalar], { nullable: true }) uploads?: Upload[] | null,
  ): Promise<DeliveryReceipt> {
    requireScope(context, deliverScope);
    const photos = await readPhotos(delivery, uploads);
    const { client, deliveries } = context;
    return deliveries.correct(delivery, {
      steps: uploadSteps(delivery.entry, client, photos),
      removalOf: removalOf(client),
    });
  }

  @Mutation(() => DeliveryReceiptType, {
    description:
      '撤销先前上报；隐患已进入整改的须手工处理 | Revokes what an earlier delivery has left; a hazard that is being treated is left to a person',
  })
  @Directive(deliverOnly)
  safetyWithdraw(
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
    @Ctx() context: SafetyContext,
  ): Promise<DeliveryReceipt> {
    requireScope(context, deliverScope);
    return context.deliveries.withdraw(delivery, removalOf(context.client));
  }
}
