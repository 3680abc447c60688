import { DeliveryInputType, DeliveryReceiptType, requireScope } from '@onegrid/kit';
import { type DeliveryInput, type DeliveryReceipt, deliverScope } from '@onegrid/schema';
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { acceptVerification, correctVerification, withdrawVerification } from '../accept/accept-verification';
import type { DirectoryContext } from '../access/directory-context';

const deliverOnly = `@requiresScopes(scopes: [["${deliverScope}"]])`;
// whom a care visit was to is bound to its purpose
const metSomebody =
  "has(entry.content.person) && entry.content.person != null && entry.content.outcome == 'MET' && entry.content.purpose != 'CARE'";
const changes = 'correct: "directoryCorrectVerification", withdraw: "directoryWithdrawVerification"';

@Resolver()
export class VerificationDeliveryResolver {
  @Mutation(() => DeliveryReceiptType, {
    description:
      '受理走访：见到本人，核实居住 | Takes a visit that has met a resident: the residency counts as verified',
  })
  @Directive(`@accepts(entry: VISIT, when: "${metSomebody}", ${changes})`)
  @Directive(deliverOnly)
  async directoryAcceptVerification(
    @Ctx() context: DirectoryContext,
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
  ): Promise<DeliveryReceipt> {
    requireScope(context, deliverScope);
    return acceptVerification(context.dataSource, delivery);
  }

  @Mutation(() => DeliveryReceiptType, {
    description: '更正先前的居住核实 | Notes what the corrected visit says instead',
  })
  @Directive(deliverOnly)
  async directoryCorrectVerification(
    @Ctx() context: DirectoryContext,
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
  ): Promise<DeliveryReceipt> {
    requireScope(context, deliverScope);
    return correctVerification(context.dataSource, delivery);
  }

  @Mutation(() => DeliveryReceiptType, {
    description: '撤销先前的居住核实 | Takes back that an earlier visit has met somebody',
  })
  @Directive(deliverOnly)
  async directoryWithdrawVerification(
    @Ctx() context: DirectoryContext,
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
  ): Promise<DeliveryReceipt> {
    requireScope(context, deliverScope);
    return withdrawVerification(context.dataSource, delivery);
  }
}
