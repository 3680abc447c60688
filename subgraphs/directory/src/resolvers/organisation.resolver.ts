import { LocalId } from '@onegrid/kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { DirectoryContext } from '../access/directory-context';
import { reached } from '../access/reach';
import { toGrid, toOrganisation } from '../graph/from-rows';
import { Grid } from '../graph/grid.type';
import { Organisation } from '../graph/organisation.type';

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Query(() => Organisation, { nullable: true, description: '按编号查询组织 | One organisation; null when unknown' })
  async organisation(@Ctx() context: DirectoryContext, @Arg('id', () => ID) id: string): Promise<Organisation | null> {
    const row = reached(context, await context.organisations.load(id));
    return row && toOrganisation(row);
  }

  @FieldResolver(() => Grid, { description: '所属网格 | The grid it lies in' })
  async grid(@Root() { gridCode }: Organisation, @Ctx() { grids }: DirectoryContext): Promise<Grid | null> {
    const row = await grids.load(gridCode);
    return row && toGrid(row);
  }

  @FieldResolver(() => [LocalId], { description: '平台内编号 | Its ids on the platforms' })
  localIds(@Root() { id }: Organisation, @Ctx() { localIds }: DirectoryContext): Promise<LocalId[]> {
    return localIds('Organisation', id);
  }
}
