import { platformCall } from '@onegrid/kit';
import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { SafetyHazard } from '../graph/safety-hazard';
import { SafetyInspectionConnection } from '../graph/safety-inspection';
import { SafetyRecord } from '../graph/safety-record';
import { isOpen, toSafetyHazard } from '../map/hazard';
import { toSafetyInspection } from '../map/inspection';
import type { SafetyContext } from '../safety.context';
import { inspectionPage } from './inspection-page';
import { known } from './known';

@Resolver(() => SafetyRecord)
export class SafetyRecordResolver {
  @FieldResolver(() => SafetyInspectionConnection, {
    nullable: true,
    description: '检查记录，最近的在前 | Inspections, newest first; null = not available now',
  })
  @Directive(platformCall)
  async inspections(
    @Root() record: SafetyRecord,
    @Ctx() { load }: SafetyContext,
    @Arg('first', () => Int, { nullable: true, description: '1–200, default 20' }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<SafetyInspectionConnection> {
    const { items } = await known(load.checkRecordsOfObject, record.objectIds);
    return inspectionPage(items.flat().map(toSafetyInspection), first, after);
  }

  @FieldResolver(() => [SafetyHazard], {
    nullable: true,
    description:
      '未销号隐患，最近的在前 | Hazards that are not closed, newest first, without what the office sent back; null = not available now',
  })
  async openHazards(@Root() record: SafetyRecord, @Ctx() { load }: SafetyContext): Promise<SafetyHazard[]> {
    const { items } = await known(load.hazardsOfObject, record.objectIds);
    return items.flat().filter(isOpen).map(toSafetyHazard);
  }
}
