import { platformCall } from '@onegrid/kit';
import { Arg, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import type { UrbanContext } from '../context';
import { UrbanCase } from '../graph/urban-case';
import { toUrbanCase } from '../map/case';

@Resolver(() => UrbanCase)
export class CaseResolver {
  @Query(() => UrbanCase, { nullable: true, description: '城管案卷 | A case of urban management; null = no such case' })
  @Directive(platformCall)
  urbanCase(@Arg('id', () => ID) id: string, @Ctx() context: UrbanContext): Promise<UrbanCase | null> {
    return findCase(id, context);
  }
}

/** Returns the case with this id; null when there is none, or the text cannot be an id. */
export async function findCase(id: string, { caseById, localGrid }: UrbanContext): Promise<UrbanCase | null> {
  if (!/^\d{1,9}$/.test(id)) return null;
  const found = await caseById.load(id);
  return found && toUrbanCase(found, localGrid, new Date());
}
