import { DeliveryInputType, DeliveryReceiptType, requireScope } from '@onegrid/kit';
import { assertUsage, type DeliveryInput, type DeliveryReceipt, deliverScope } from '@onegrid/schema';
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { acceptResident } from '../accept/accept-resident';
import type { CommunityContext } from '../context';
import { changes } from './changes';

const asked = ['ethnicity', 'nativePlace', 'politicalStatus', 'phone', 'inflowReason', 'dwelling', 'movedInOn'];
const needs = JSON.stringify([...asked.map((field) => `resident.${field}`), 'role', 'household']);

@Resolver()
export class ResidentDeliveryResolver {
  @Mutation(() => DeliveryReceiptType, {
    description: '受理人口登记：新增或变更居住地址 | Takes a registration: adds the resident, or changes their address',
  })
  @Directive(`@accepts(entry: RESIDENT, needs: ${needs}, ${changes})`)
  @Directive(`@requiresScopes(scopes: [["${deliverScope}"]])`)
  async communityAcceptResident(
    @Ctx() context: CommunityContext,
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
  ): Promise<DeliveryReceipt> {
    requireScope(context, deliverScope);
    const { entry } = delivery;
    assertUsage(entry.kind === 'RESIDENT', `communityAcceptResident takes no ${entry.kind}`);
    return context.deliveries.run(delivery, acceptResident(context.client, entry), 'ACCEPTED');
  }
}
