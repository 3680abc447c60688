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
import { caseStep } from '../accept/case-step';
import { withdrawingCase } from '../accept/withdrawing-case';
import type { UrbanContext } from '../context';

const deliverOnly = `@requiresScopes(scopes: [["${deliverScope}"]])`;

@Resolver()
export class ChangeResolver {
  @Mutation(() => DeliveryReceiptType, {
    description:
      '更正先前上报：未立案的撤回后重新上报，已立案的须手工处理 | Corrects a report: until it is filed it is taken back and reported anew; a filed case is left to a person',
  })
  @Directive(deliverOnly)
  async urbanCorrect(
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
    @Ctx() context: UrbanContext,
    @Arg('photos', () => [UploadScalar], { nullable: true }) uploads?: Upload[] | null,
  ): Promise<DeliveryReceipt> {
    requireScope(context, deliverScope);
    const photos = await readPhotos(delivery, uploads);
    const steps = [caseStep(delivery.entry, context, photos)];
    return context.deliveries.correct(delivery, { steps, removalOf: () => withdrawingCase(context.client) });
  }

  @Mutation(() => DeliveryReceiptType, {
    description: '撤回先前上报；已立案的须手工处理 | Takes a report back; a filed case is left to a person',
  })
  @Directive(deliverOnly)
  urbanWithdraw(
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
    @Ctx() context: UrbanContext,
  ): Promise<DeliveryReceipt> {
    requireScope(context, deliverScope);
    return context.deliveries.withdraw(delivery, () => withdrawingCase(context.client));
  }
}
