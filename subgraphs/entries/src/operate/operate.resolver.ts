import { readUnknownCode } from '@onegrid/schema';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { EntriesContext } from '../entries-context';
import { toDelivery, toEntry } from '../resolvers/entry-view';
import { listAudit, writeAudit } from './audit';
import { countFailed, listFailed } from './list-failed';
import { measureLag } from './measure-lag';
import {
  AuditConnection,
  FailedDeliveriesFilter,
  type FailedDelivery,
  FailedDeliveryConnection,
  PlatformLag,
  ReplayResult,
} from './operate.type';
import { replayDeliveries } from './replay';
import { requireOperator } from './require-operator';

const forOperators = '仅限区网格中心 | For the district centre only';

@Resolver()
export class OperateResolver {
  @Query(() => FailedDeliveryConnection, {
    description: `失败的投递 | Deliveries that failed, newest first. ${forOperators}`,
  })
  async failedDeliveries(
    @Ctx() context: EntriesContext,
    @Arg('platform', () => String, { nullable: true }) platform: string | null = null,
    @Arg('errorCode', () => String, { nullable: true }) errorCode: string | null = null,
    @Arg('first', () => Int, { nullable: true }) first: number | null = null,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<FailedDeliveryConnection> {
    const { viewer, tools, entries } = context;
    requireOperator(viewer);
    const filter = { platform, errorCode };
    const page = await listFailed(tools.dataSource, viewer, filter, { first, after });
    const edges = page.edges.map(async ({ node, cursor }) => {
      const entry = await entries.load(node.entryId);
      const unknownCode = node.reason === null ? null : readUnknownCode(node.reason);
      const shown: FailedDelivery | null = entry && { delivery: toDelivery(node), entry: toEntry(entry), unknownCode };
      return shown && { cursor, node: shown };
    });
    return {
      edges: (await Promise.all(edges)).filter((edge) => edge !== null),
      pageInfo: page.pageInfo,
      totalCount: await countFailed(tools.dataSource, viewer, filter),
    };
  }

  @Query(() => [PlatformLag], {
    description: `各平台积压 | How far deliveries are behind, platform by platform. ${forOperators}`,
  })
  async deliveryLag(@Ctx() { viewer, tools }: EntriesContext): Promise<PlatformLag[]> {
    requireOperator(viewer);
    const lags = await measureLag(tools.dataSource, viewer);
    return lags.map(({ platform, states, errors, oldestUndeliveredAt }) => ({
      platform: { name: platform },
      states,
      errors,
      oldestUndeliveredSeconds:
        oldestUndeliveredAt && Math.max(0, Math.round((tools.now() - oldestUndeliveredAt.getTime()) / 1000)),
    }));
  }

  @Query(() => Int, {
    description: `预览重投 | How many deliveries a replay would put back; written into the audit. ${forOperators}`,
  })
  async previewReplay(
    @Arg('filter', () => FailedDeliveriesFilter) filter: FailedDeliveriesFilter,
    @Ctx() { viewer, tools }: EntriesContext,
  ): Promise<number> {
    requireOperator(viewer);
    const count = await countFailed(tools.dataSource, viewer, filter);
    const at = new Date(tools.now());
    await writeAudit(tools.dataSource, {
      viewer,
      action: 'PREVIEW_REPLAY',
      filter: { ...filter },
      count,
      at,
      idempotencyKey: null,
    });
    return count;
  }

  @Mutation(() => ReplayResult, {
    description: `重投 | Puts failed deliveries back into the queue at once; written into the audit. ${forOperators}`,
  })
  async replayDeliveries(
    @Arg('filter', () => FailedDeliveriesFilter) filter: FailedDeliveriesFilter,
    @Arg('idempotencyKey', () => ID, {
      description: '幂等键 | Chosen by the client; the same key again answers the same and does nothing',
    })
    idempotencyKey: string,
    @Ctx() { viewer, tools }: EntriesContext,
  ): Promise<ReplayResult> {
    requireOperator(viewer);
    const { id, count } = await replayDeliveries(tools, viewer, { ...filter }, idempotencyKey);
    return { auditId: id, count };
  }

  @Query(() => AuditConnection, { description: `审计 | What operators did, newest first. ${forOperators}` })
  async auditTrail(
    @Ctx() { viewer, tools }: EntriesContext,
    @Arg('first', () => Int, { nullable: true }) first: number | null = null,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<AuditConnection> {
    requireOperator(viewer);
    const { edges, pageInfo } = await listAudit(tools.dataSource, first, after);
    return {
      edges: edges.map(({ node: { actor, ...rest }, cursor }) => ({
        cursor,
        node: { ...rest, by: { workerNo: actor } },
      })),
      pageInfo,
    };
  }
}
