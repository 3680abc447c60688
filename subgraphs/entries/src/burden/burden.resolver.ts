import { DateTime, everyPlatform } from '@onegrid/kit';
import { Arg, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import type { EntriesContext } from '../entries-context';
import { Burden } from './burden.type';
import { listDelivered } from './list-delivered';
import { measureBurden, sumOf } from './measure-burden';
import { readTypedThere } from './typed-there';

@Resolver()
export class BurdenResolver {
  @Query(() => Burden, {
    description:
      '减负计量：一件录入或一段时间 | Burden saved by one entry, or by all recorded in a period, within your regions',
  })
  @Directive(everyPlatform)
  async burden(
    @Ctx() { tools, viewer, contributions }: EntriesContext,
    @Arg('entryId', () => ID, { nullable: true }) entryId: string | null = null,
    @Arg('from', () => DateTime, { nullable: true, description: '起 | Recorded from, inclusive' })
    from: Date | null = null,
    @Arg('to', () => DateTime, { nullable: true, description: '止 | Recorded before' }) to: Date | null = null,
  ): Promise<Burden> {
    const delivered = await listDelivered(tools.dataSource, viewer, { entryId, from, to });
    const typedThere = await readTypedThere(tools.graph, contributions);
    const { platforms, withoutFigures, ...measured } = measureBurden(delivered, typedThere);
    return {
      ...measured,
      there: sumOf(platforms),
      platforms: platforms.map(({ platform, ...rest }) => ({ ...rest, platform: { name: platform } })),
      withoutFigures: withoutFigures.map((name) => ({ name })),
    };
  }
}
