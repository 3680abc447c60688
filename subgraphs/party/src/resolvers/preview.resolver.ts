import {
  CodeTableType,
  DeliveryInputType,
  DeliveryPreview,
  previewDelivery,
  requireScope,
  toCodeTables,
} from '@onegrid/kit';
import { type DeliveryInput, deliverScope } from '@onegrid/schema';
import { Arg, Ctx, Directive, Query, Resolver } from 'type-graphql';
import { stepsOf } from '../accept/steps-of';
import { codeTables } from '../map/code-tables';
import type { PartyContext } from '../party-context';
import { previewClient } from '../platform/offline-client';

@Resolver()
export class PreviewResolver {
  @Query(() => DeliveryPreview, { description: '预览投递 | What a delivery would send; nothing is sent or stored' })
  @Directive('@contributes(to: PREVIEW)')
  @Directive(`@requiresScopes(scopes: [["${deliverScope}"]])`)
  partyPreview(
    @Ctx() context: PartyContext,
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
  ): Promise<DeliveryPreview> {
    requireScope(context, deliverScope);
    return previewDelivery(delivery, (takeDown) => stepsOf(context.tools.name, previewClient(takeDown), delivery));
  }

  @Query(() => [CodeTableType], { description: '代码对照表 | The tables from our values to the platform’s codes' })
  @Directive('@contributes(to: CODE_TABLES)')
  partyCodeTables(): CodeTableType[] {
    return toCodeTables(codeTables);
  }
}
