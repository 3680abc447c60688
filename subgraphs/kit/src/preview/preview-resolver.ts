import { type DeliveryInput, deliverScope } from '@onegrid/schema';
import { Arg, Ctx, Directive, Query, Resolver } from 'type-graphql';
import { CodeTableType, toCodeTables } from '../codes/code-table.type';
import type { PlatformCodeTable } from '../codes/platform-code-table';
import type { DeliveryStep } from '../delivery/delivery-step';
import { DeliveryInputType } from '../graph/value-types';
import { requireScope } from '../subgraph/require-scope';
import type { Call } from '../subgraph/subgraph';
import { DeliveryPreview } from './preview.type';
import { previewDelivery, type TakeDown } from './preview-delivery';

/** Makes the steps of a delivery on a client that takes down and sends nothing. @throws OneGridError BAD_INPUT for what the platform does not take */
export type StepsOf<Context> = (
  delivery: DeliveryInput,
  takeDown: TakeDown,
  context: Context,
) => readonly DeliveryStep[];

/**
 * Returns the resolver of the two fields by which a platform shows its mapping: `<platform>Preview`, what a delivery would send, and `<platform>CodeTables`.
 */
export function previewResolver<Context extends Call>(
  platform: string,
  codeTables: readonly PlatformCodeTable[],
  stepsOf: StepsOf<Context>,
): NewableFunction {
  @Resolver()
  class PreviewResolver {
    @Query(() => DeliveryPreview, {
      name: `${platform}Preview`,
      description: '预览投递 | What a delivery would send; nothing is sent or stored',
    })
    @Directive('@contributes(to: PREVIEW)')
    @Directive(`@requiresScopes(scopes: [["${deliverScope}"]])`)
    preview(
      @Ctx() context: Context,
      @Arg('delivery', () => DeliveryInputType) delivery: DeliveryInput,
    ): Promise<DeliveryPreview> {
      requireScope(context, deliverScope);
      return previewDelivery(delivery, (takeDown) => stepsOf(delivery, takeDown, context));
    }

    @Query(() => [CodeTableType], {
      name: `${platform}CodeTables`,
      description: '代码对照表 | The tables from our values to the platform’s codes',
    })
    @Directive('@contributes(to: CODE_TABLES)')
    codeTables(): CodeTableType[] {
      return toCodeTables(codeTables);
    }
  }
  return PreviewResolver;
}
