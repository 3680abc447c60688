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
import { caseStep } from '../accept/case-step';
import type { UrbanContext } from '../context';
import { codeTables } from '../map/code-tables';
import { previewClient } from '../platform/offline-client';

@Resolver()
export class PreviewResolver {
  @Query(() => DeliveryPreview, { description: '预览投递 | What a delivery would send; nothing is sent or stored' })
  @Directive('@contributes(to: PREVIEW)')
  @Directive(`@requiresScopes(scopes: [["${deliverScope}"]])`)
  urbanPreview(
    @Ctx() context: UrbanContext,
    @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
  ): Promise<DeliveryPreview> {
    requireScope(context, deliverScope);
    return previewDelivery(delivery, (takeDown) => [
      caseStep(delivery.entry, { client: previewClient(takeDown), localGrid: context.localGrid }),
    ]);
  }

  @Query(() => [CodeTableType], { description: '代码对照表 | The tables from our values to the platform’s codes' })
  @Directive('@contributes(to: CODE_TABLES)')
  urbanCodeTables(): CodeTableType[] {
    return toCodeTables(codeTables);
  }
}
