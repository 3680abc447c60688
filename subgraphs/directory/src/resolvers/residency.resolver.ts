import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { DirectoryContext } from '../access/directory-context';
import { reached } from '../access/reach';
import { toHouse } from '../graph/from-rows';
import { House } from '../graph/house.type';
import { Residency, ResidencyVerification } from '../graph/residency.type';

@Resolver(() => Residency)
export class ResidencyResolver {
  @FieldResolver(() => House, { nullable: true, description: '房屋 | The house; null when it is outside your regions' })
  async house(@Root() { houseId }: Residency, @Ctx() context: DirectoryContext): Promise<House | null> {
    const row = reached(context, await context.houses.load(houseId));
    return row && toHouse(row);
  }

  @FieldResolver(() => ResidencyVerification, {
    nullable: true,
    description: '最近核实 | When the person was last met here; null = not by a visit entered here',
  })
  async lastVerified(
    @Root() { id }: Residency,
    @Ctx() context: DirectoryContext,
  ): Promise<ResidencyVerification | null> {
    const last = (await context.verificationsOfResidency.load(id)).at(-1);
    if (!last) return null;
    return { at: last.verifiedAt, method: last.method, by: await context.staff.load(last.verifiedBy) };
  }
}
