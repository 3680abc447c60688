import { DeliveryInputType, DeliveryPreview, requireScope } from '@onegrid/kit';
import { type DeliveryInput, deliverScope } from '@onegrid/schema';
import { Arg, Ctx, Directive, Query, Resolver } from 'type-graphql';
import { previewRows } from '../accept/preview-rows';
import type { DirectoryContext } from '../access/directory-context';

@Resolver()
export class PreviewResolver {
  @Query(() => DeliveryPreview, { description: '预览投递 | What a delivery would write; nothing is written' })
  @Directive('@contributes(to: PREVIEW)')
  @Directive(`@requiresScopes(scopes: [["${deliverScope}"]])`)
  directoryPreview(
    @Ctx() context: DirectoryContext,
    @Arg('delivery', () => DeliveryInputType) { entry }: DeliveryInput,
  ): Promise<DeliveryPreview> {
    requireScope(context, deliverScope);
    return previewRows(context.dataSource.manager, entry);
  }
}
