import { LocalId } from '@onegrid/kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { DirectoryContext } from '../access/directory-context';
import { reached, reachedPerson } from '../access/reach';
import { toHouse, toPerson } from '../graph/from-rows';
import { House } from '../graph/house.type';
import { Person } from '../graph/person.type';
import { Residency } from '../graph/residency.type';

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, { nullable: true, description: '按编号查询自然人 | One person; null when unknown' })
  async person(@Ctx() context: DirectoryContext, @Arg('id', () => ID) id: string): Promise<Person | null> {
    const row = await reachedPerson(context, await context.people.load(id));
    return row && toPerson(row, context.viewer);
  }

  @FieldResolver(() => [Residency], { description: '居住经历 | Where the person lives and has lived, oldest first' })
  residencies(@Root() { id }: Person, @Ctx() { residenciesOfPerson }: DirectoryContext): Promise<readonly Residency[]> {
    return residenciesOfPerson.load(id);
  }

  @FieldResolver(() => House, {
    nullable: true,
    description: '现居房屋 | Where the person lives now; null = nowhere in the district',
  })
  async house(@Root() { id }: Person, @Ctx() context: DirectoryContext): Promise<House | null> {
    const residencies = await context.residenciesOfPerson.load(id);
    const latest = residencies.findLast(({ to }) => to === null);
    const row = latest ? reached(context, await context.houses.load(latest.houseId)) : null;
    return row && toHouse(row);
  }

  @FieldResolver(() => [LocalId], { description: '平台内编号 | The person’s ids on the platforms' })
  localIds(@Root() { id }: Person, @Ctx() { localIds }: DirectoryContext): Promise<LocalId[]> {
    return localIds('Person', id);
  }
}
