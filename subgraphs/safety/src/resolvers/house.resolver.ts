import { platformCall } from '@onegrid/kit';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { House } from '../graph/entities';
import { SafetyRecord } from '../graph/safety-record';
import type { SafetyContext } from '../safety.context';
import { readSafetyRecord } from './read-safety-record';

@Resolver(() => House)
export class HouseResolver {
  @FieldResolver(() => SafetyRecord, {
    nullable: true,
    description: '安全生产档案；平台未登记时为空 | What the safety office holds; null = not on its books',
  })
  @Directive('@requires(fields: "localIds { platform id }")')
  @Directive(platformCall)
  safetyRecord(@Root() house: House, @Ctx() context: SafetyContext): Promise<SafetyRecord | null> {
    return readSafetyRecord(context, house.localIds);
  }
}
