import { DeliveryInputType, DeliveryReceiptType, requireScope } from '@onegrid/kit';
import { assertUsage, type DeliveryInput, type DeliveryReceipt, deliverScope } from '@onegrid/schema';
import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import { acceptResidencyEnd } from '../accept/accept-residency-end';
import { acceptResidents } from '../accept/accept-residents';
import { correctFormer, withdrawFormer } from '../accept/change-former';
import { linkLocalId } from '../accept/link-local-id';
import type { DirectoryContext } from '../access/directory-context';

const deliverOnly = `@requiresScopes(scopes: [["${deliverScope}"]])`;
const changes = 'correct: "directoryCorrect", withdraw: "directoryWithdraw"';

@Resolver()
export class AcceptResolver {
  @Mutation(() => DeliveryReceiptType, {
    description: '受理走访：登记新租住人员 | Takes a visit: registers each new tenant in the house',
  })
  @Directive(`@accepts(entry: VISIT, when: "size(entry.content.newTenants) > 0", ${changes})`)
  @Directive(deliverOnly)
  async directoryAcceptVisit(
    @Ctx() context: DirectoryContext,
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
  ): Promise<DeliveryReceipt> {
    requireScope(context, deliverScope);
    assertUsage(delivery.entry.kind === 'VISIT', `directoryAcceptVisit takes no ${delivery.entry.kind}`);
    return acceptResidents(context.dataSource, delivery);
  }

  @Mutation(() => DeliveryReceiptType, {
    description: '受理人口登记 | Takes the registration of a resident in a house',
  })
  @Directive(`@accepts(entry: RESIDENT, ${changes})`)
  @Directive(deliverOnly)
  async directoryAcceptResident(
    @Ctx() context: DirectoryContext,
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
  ): Promise<DeliveryReceipt> {
    requireScope(context, deliverScope);
    assertUsage(delivery.entry.kind === 'RESIDENT', `directoryAcceptResident takes no ${delivery.entry.kind}`);
    return acceptResidents(context.dataSource, delivery);
  }

  @Mutation(() => DeliveryReceiptType, {
    description: '受理居住注销：保留历史 | Takes the end of a residency: it stays as history',
  })
  @Directive(`@accepts(entry: RESIDENCY_END, ${changes})`)
  @Directive(deliverOnly)
  async directoryAcceptResidencyEnd(
    @Ctx() context: DirectoryContext,
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
  ): Promise<DeliveryReceipt> {
    requireScope(context, deliverScope);
    return acceptResidencyEnd(context.dataSource, delivery);
  }

  @Mutation(() => DeliveryReceiptType, {
    description: '更正先前受理的录入 | Takes the corrected entry in place of what an earlier delivery has done',
  })
  @Directive(deliverOnly)
  async directoryCorrect(
    @Ctx() context: DirectoryContext,
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
  ): Promise<DeliveryReceipt> {
    requireScope(context, deliverScope);
    return correctFormer(context.dataSource, delivery);
  }

  @Mutation(() => DeliveryReceiptType, {
    description: '撤销先前受理的录入 | Takes back what an earlier delivery has done',
  })
  @Directive(deliverOnly)
  async directoryWithdraw(
    @Ctx() context: DirectoryContext,
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
  ): Promise<DeliveryReceipt> {
    requireScope(context, deliverScope);
    return withdrawFormer(context.dataSource, delivery);
  }

  @Mutation(() => Boolean, {
    description:
      '关联平台编号 | Notes under which id a platform knows whom an entry has registered; false when that is not known here yet',
  })
  @Directive(deliverOnly)
  async directoryLinkLocalId(
    @Ctx() context: DirectoryContext,
    @Arg('entryId', () => ID) entryId: string,
    @Arg('path', () => String) path: string,
    @Arg('platform', () => String) platform: string,
    @Arg('localId', () => String) localId: string,
  ): Promise<boolean> {
    requireScope(context, deliverScope);
    return linkLocalId(context.dataSource, { entryId, path, platform, localId });
  }
}
