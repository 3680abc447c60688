import { DeliveryInputType, DeliveryReceiptType, requireScope } from '@onegrid/kit';
import { type DeliveryInput, type DeliveryReceipt, deliverScope } from '@onegrid/schema';
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { revoking } from '../accept/change-application';
import { stepsOf } from '../accept/steps-of';
import type { PartyContext } from '../party-context';

const deliverOnly = `@requiresScopes(scopes: [["${deliverScope}"]])`;

@Resolver()
export class ChangeResolver {
  @Mutation(() => DeliveryReceiptType, {
    description:
      '更正先前申请：审核通过前修改，未认领的微心愿撤销后重新申请，其余须手工处理 | Corrects applications: amended until approved; a wish that nobody has claimed is revoked and handed in anew; the rest is left to a person',
  })
  @Directive(deliverOnly)
  partyCorrect(
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
    @Ctx() context: PartyContext,
  ): Promise<DeliveryReceipt> {
    requireScope(context, deliverScope);
    const { client, tools } = context;
    const steps = stepsOf(tools.name, client, delivery);
    return tools.deliveries.correct(delivery, {
      steps,
      removalOf: revoking(client, delivery.entry.enteredBy.workerNo),
    });
  }

  @Mutation(() => DeliveryReceiptType, {
    description:
      '撤销先前申请；已审核通过的报到和转出须手工处理 | Revokes applications; an approved check-in or transfer is left to a person',
  })
  @Directive(deliverOnly)
  partyWithdraw(
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
    @Ctx() context: PartyContext,
  ): Promise<DeliveryReceipt> {
    requireScope(context, deliverScope);
    const { client, tools } = context;
    return tools.deliveries.withdraw(delivery, revoking(client, delivery.entry.enteredBy.workerNo));
  }
}
