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
import { complaintStep } from '../accept/complaint-step';
import { withdrawingComplaint } from '../accept/withdrawing-complaint';
import type { EnvironmentContext } from '../context';

const deliverOnly = `@requiresScopes(scopes: [["${deliverScope}"]])`;

@Resolver()
export class ChangeResolver {
  @Mutation(() => DeliveryReceiptType, {
    description:
      '更正先前投诉：待受理的变更，已受理的撤诉后重新登记，已办结的须手工处理 | Corrects a complaint: changed until it is decided, then taken back and registered anew; a closed one is left to a person',
  })
  @Directive(deliverOnly)
  async environmentCorrect(
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
    @Ctx() context: EnvironmentContext,
    @Arg('photos', () => [UploadScalar], { nullable: true }) uploads?: Upload[] | null,
  ): Promise<DeliveryReceipt> {
    requireScope(context, deliverScope);
    const photos = await readPhotos(delivery, uploads);
    const steps = [complaintStep(delivery.entry, context.client, photos)];
    return context.deliveries.correct(delivery, { steps, removalOf: () => withdrawingComplaint(context.client) });
  }

  @Mutation(() => DeliveryReceiptType, {
    description: '撤诉；已办结的须手工处理 | Takes a complaint back; a closed one is left to a person',
  })
  @Directive(deliverOnly)
  environmentWithdraw(
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
    @Ctx() context: EnvironmentContext,
  ): Promise<DeliveryReceipt> {
    requireScope(context, deliverScope);
    return context.deliveries.withdraw(delivery, () => withdrawingComplaint(context.client));
  }
}
