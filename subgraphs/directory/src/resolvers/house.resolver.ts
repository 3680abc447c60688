import { LocalId } from '@onegrid/kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { DirectoryContext } from '../access/directory-context';
import { reached } from '../access/reach';
import { toGrid, toHouse, toPerson } from '../graph/from-rows';
import { Grid } from '../graph/grid.type';
import { House } from '../graph/house.type';
import { Person } from '../graph/person.type';

@Resolver(() => House)
export class HouseResolver {
  @Query(() => House, { nullable: true, description: '按编号查询房屋 | One house; null when unknown' })
  async house(@Ctx() context: DirectoryContext, @Arg('id', () => ID) id: string): Promise<House | null> {
    const row = reached(context, await context.houses.load(id));
    return row && toHouse(row);
  }

  @FieldResolver(() => Grid, { description: '所属网格 | The grid it lies in' })
  async grid(@Root() { gridCode }: House, @Ctx() { grids }: DirectoryContext): Promise<Grid | null> {
    const row = await grids.load(gridCode);
    return row && toGrid(row);
  }

  @FieldResolver(() => [Person], { description: '现住人员 | Who lives in it now' })
  async people(
    @Root() { id }: House,
    @Ctx() { currentResidenciesOfHouse, people, viewer }: DirectoryContext,
  ): Promise<Person[]> {
    const residencies = await currentResidenciesOfHouse.load(id);
    const rows = await Promise.all(residencies.map(({ personId }) => people.load(personId)));
    return rows.filter((row) => row !== null).map((row) => toPerson(row, viewer));
  }

  @FieldResolver(() => [LocalId], { description: '平台内编号 | Its ids on the platforms' })
  localIds(@Root() { id }: House, @Ctx() { localIds }: DirectoryContext): Promise<LocalId[]> {
    return localIds('House', id);
  }
}
