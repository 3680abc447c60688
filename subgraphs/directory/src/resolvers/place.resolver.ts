import { LocalId } from '@onegrid/kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { DirectoryContext } from '../access/directory-context';
import { reached } from '../access/reach';
import { toGrid, toOrganisation, toPlace } from '../graph/from-rows';
import { Grid } from '../graph/grid.type';
import { Organisation } from '../graph/organisation.type';
import { Place } from '../graph/place.type';

@Resolver(() => Place)
export class PlaceResolver {
  @Query(() => Place, { nullable: true, description: '按编号查询重点场所 | One key place; null when unknown' })
  async place(@Ctx() context: DirectoryContext, @Arg('id', () => ID) id: string): Promise<Place | null> {
    const row = reached(context, await context.places.load(id));
    return row && toPlace(row);
  }

  @FieldResolver(() => Grid, { description: '所属网格 | The grid it lies in' })
  async grid(@Root() { gridCode }: Place, @Ctx() { grids }: DirectoryContext): Promise<Grid | null> {
    const row = await grids.load(gridCode);
    return row && toGrid(row);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: '经营单位 | Who runs it; null = not known' })
  async organisation(
    @Root() { organisationId }: Place,
    @Ctx() context: DirectoryContext,
  ): Promise<Organisation | null> {
    const row = organisationId ? reached(context, await context.organisations.load(organisationId)) : null;
    return row && toOrganisation(row);
  }

  @FieldResolver(() => [LocalId], { description: '平台内编号 | Its ids on the platforms' })
  localIds(@Root() { id }: Place, @Ctx() { localIds }: DirectoryContext): Promise<LocalId[]> {
    return localIds('Place', id);
  }
}
