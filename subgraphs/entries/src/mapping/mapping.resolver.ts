import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { EntriesContext } from '../entries-context';
import { writeAudit } from '../operate/audit';
import { countFailed } from '../operate/list-failed';
import { FailedDeliveriesFilter } from '../operate/operate.type';
import { requireOperator } from '../operate/require-operator';
import { previewAsker } from '../preview/ask-preview';
import { toDelivery } from '../resolvers/entry-view';
import { type CodeChange, listChanges, readMapping } from '../store/code-mapping';
import { changeMapping, type MappingTools, proposeMapping } from './change-mapping';
import { dryRun, unknownCodesOf } from './dry-run';
import { listMeant } from './list-meant';
import { mapTables } from './map-tables';
import { CodeChangeInput, MappingChangedType, MappingDryRun, PlatformMapping } from './mapping.type';
import { readCodeTables } from './read-code-tables';

const forOperators = '仅限区网格中心 | For the district centre only';

@Resolver()
export class MappingResolver {
  @Query(() => PlatformMapping, {
    description: `平台代码对照 | The code tables of a platform as they are in force, and who changed what. ${forOperators}`,
  })
  async platformMapping(
    @Arg('platform', () => String) platform: string,
    @Ctx() { viewer, tools, contributions }: EntriesContext,
  ): Promise<PlatformMapping> {
    requireOperator(viewer);
    const own = await readCodeTables(tools.graph, contributions, platform);
    const { version, overrides } = await readMapping(tools.dataSource, platform);
    const changes = await listChanges(tools.dataSource, platform);
    return {
      platform: { name: platform },
      version,
      tables: mapTables(own, overrides),
      changes: changes.map(({ changedBy, changedAt, ...rest }) => ({
        ...rest,
        by: { workerNo: changedBy },
        at: changedAt,
      })),
    };
  }

  @Query(() => MappingDryRun, {
    description: `试算对照更改 | What failed deliveries would send under other codes; nothing is changed or sent. Written into the audit. ${forOperators}`,
  })
  async previewMapping(
    @Arg('platform', () => String) platform: string,
    @Arg('changes', () => [CodeChangeInput]) changes: CodeChangeInput[],
    @Arg('filter', () => FailedDeliveriesFilter, { defaultValue: {} }) filter: FailedDeliveriesFilter,
    @Arg('first', () => Int, { defaultValue: 20, description: '条数 | How many to look at, 1 to 200' }) first: number,
    @Ctx() context: EntriesContext,
  ): Promise<MappingDryRun> {
    const { viewer, tools } = context;
    requireOperator(viewer);
    const work = mappingTools(context);
    const wanted = changes.map(toChange);
    const mappings = await proposeMapping(work, platform, wanted);
    const narrowed = { ...filter, platform };
    const totalCount = await countFailed(tools.dataSource, viewer, narrowed);
    const { meant } = await listMeant(tools.dataSource, viewer, narrowed, { first, after: null });
    const runs = await dryRun(work.askPreview, meant, mappings);
    const { id } = await writeAudit(tools.dataSource, {
      viewer,
      action: 'PREVIEW_MAPPING',
      filter: { ...narrowed, changes: wanted },
      count: meant.length,
      at: new Date(tools.now()),
      idempotencyKey: null,
    });
    return {
      totalCount,
      lookedAt: meant.length,
      changed: runs.filter(({ differences }) => differences.length > 0).length,
      stillRefused: runs.filter((run) => unknownCodesOf(run).length > 0).length,
      deliveries: runs.map(({ delivery, differences, after }) => ({
        delivery: toDelivery(delivery),
        differences,
        ...after,
      })),
      auditId: id,
    };
  }

  @Mutation(() => MappingChangedType, {
    description: `更改对照 | Changes codes of a platform’s mapping from now on, and replays failed deliveries; written into the audit. Refused when the platform does not know a code, or when a delivery to be replayed would still be refused for want of one. ${forOperators}`,
  })
  async changeMapping(
    @Arg('platform', () => String) platform: string,
    @Arg('changes', () => [CodeChangeInput]) changes: CodeChangeInput[],
    @Arg('reason', () => String, { description: '原因 | Why, at most 200 characters' }) reason: string,
    @Arg('idempotencyKey', () => ID, {
      description: '幂等键 | Chosen by the client; the same key again answers the same and does nothing',
    })
    idempotencyKey: string,
    @Ctx() context: EntriesContext,
    @Arg('replay', () => FailedDeliveriesFilter, {
      nullable: true,
      description: '重投 | Which failed deliveries to this platform are replayed, at most 500; left out = none',
    })
    replay: FailedDeliveriesFilter | null = null,
  ): Promise<MappingChangedType> {
    requireOperator(context.viewer);
    return changeMapping(mappingTools(context), context.viewer, {
      platform,
      changes: changes.map(toChange),
      reason,
      idempotencyKey,
      replay: replay && { ...replay },
    });
  }
}

function mappingTools({ tools, contributions }: EntriesContext): MappingTools {
  return { ...tools, contributions, askPreview: previewAsker(tools.graph, contributions) };
}

function toChange({ list, value, code }: CodeChangeInput): CodeChange {
  return { list, value, code };
}
