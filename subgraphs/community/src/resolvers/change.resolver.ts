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
import { outcomeOf, removalOf, stepsOf } from '../accept/steps-of';
import type { CommunityContext } from '../context';

const deliverOnly = `@requiresScopes(scopes: [["${deliverScope}"]])`;

@Resolver()
export class ChangeResolver {
  @Mutation(() => DeliveryReceiptType, {
    description:
      '更正先前受理的录入：修改记录，走访和事件重新审核 | Corrects what an earlier delivery has left: its records are edited, visits and events reviewed anew',
  })
  @Directive(deliverOnly)
  async communityCorrect(
    @Ctx() { client, deliveries, ...context }: CommunityContext,
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
    @Arg('photos', () => [UploadScalar], { nullable: true }) uploads?: Upload[] | null,
  ): Promise<DeliveryReceipt> {
    requireScope(context, deliverScope);
    const photos = await readPhotos(delivery, uploads);
    const wanted = { steps: stepsOf(client, delivery.entry, photos), removalOf: removalOf(client) };
    return deliveries.correct(delivery, wanted, outcomeOf(delivery.entry));
  }

  @Mutation(() => DeliveryReceiptType, {
    description:
      '撤销先前受理的录入：删除记录，已注销的恢复在住 | Takes back what an earlier delivery has left: its records are deleted, who had moved out lives there again',
  })
  @Directive(deliverOnly)
  async communityWithdraw(
    @Ctx() { client, deliveries, ...context }: CommunityContext,
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
  ): Promise<DeliveryReceipt> {
    requireScope(context, deliverScope);
    return deliveries.withdraw(delivery, removalOf(client));
  }
}
