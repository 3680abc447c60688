import { platformCall } from '@onegrid/kit';
import { Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { PartyRecordState } from '../graph/enums';
import { PartyRecord } from '../graph/party-record.type';
import type { PartyContext } from '../party-context';
import type { ScoreRow } from '../platform/wire';

/** 微星光 is a module of its own on the platform: it is asked only when points are wanted. */
@Resolver(() => PartyRecord)
export class PartyRecordResolver {
  @FieldResolver(() => Int, { nullable: true, description: '积分 | Points; null before approval' })
  @Directive('@personal(category: REGISTRATION)')
  @Directive(platformCall)
  async points(@Root() record: PartyRecord, @Ctx() context: PartyContext): Promise<number | null> {
    const score = await scoreOf(record, context);
    return score === null ? null : Number.parseInt(score.score, 10);
  }

  @FieldResolver(() => Int, { nullable: true, description: '星级 | Stars; null before approval' })
  @Directive('@personal(category: REGISTRATION)')
  @Directive(platformCall)
  async stars(@Root() record: PartyRecord, @Ctx() context: PartyContext): Promise<number | null> {
    const score = await scoreOf(record, context);
    return score === null ? null : score.star;
  }
}

async function scoreOf(record: PartyRecord, { loaders }: PartyContext): Promise<ScoreRow | null> {
  if (record.state !== PartyRecordState.REGISTERED) return null;
  const score = await loaders.scores.load(record.id);
  return score === null ? null : score.value;
}
