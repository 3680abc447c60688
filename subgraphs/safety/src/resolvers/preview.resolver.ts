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
import { uploadSteps } from '../accept/upload-steps';
import { codeTables } from '../map/code-tables';
import { previewClient } from '../platform/offline-client';
import type { SafetyContext } from '../safety.context';

@Resolver()
export class PreviewResolver {
  @Query(() => DeliveryPreview, { description: '预览投递 | What a delivery would send; nothing is sent or stored' })
  @Directive('@contributes(to: PREVIEW)')
  @Directive(`@requiresScopes(scopes: [["${deliverScope}"]])`)
  safetyPreview(
    @Ctx() context: SafetyContext,
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
  ): Promise<DeliveryPreview> {
    requireScope(context, deliverScope);
    return previewDelivery(delivery, (takeDown) => uploadSteps(delivery.entry, previewClient(takeDown)));
  }

  @Query(() => [CodeTableType], { description: '代码对照表 | The tables from our values to the platform’s codes' })
  @Directive('@contributes(to: CODE_TABLES)')
  safetyCodeTables(): CodeTableType[] {
    return toCodeTables(codeTables);
  }
}
