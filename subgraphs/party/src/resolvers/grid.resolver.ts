import { platformCall } from '@onegrid/kit';
import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { readConnection } from '../connection';
import { Grid } from '../graph/entities';
import { PartyBranch } from '../graph/party-branch.type';
import { WishConnection } from '../graph/wish.type';
import { partyBranch } from '../map/party-branch';
import { wish } from '../map/wish';
import type { PartyContext } from '../party-context';

@Resolver(() => Grid)
export class GridResolver {
  @FieldResolver(() => PartyBranch, {
    nullable: true,
    description: '网格党支部 | Party branch of the grid; null when it has none, as most 专属网格',
  })
  @Directive(platformCall)
  async partyBranch(@Root() grid: Grid, @Ctx() { loaders }: PartyContext): Promise<PartyBranch | null> {
    const branch = await loaders.branches.load(grid.code);
    return branch && partyBranch(branch);
  }

  @FieldResolver(() => WishConnection, {
    nullable: true,
    description: '微心愿 | Wishes of residents of the grid, newest first; 20 unless `first` says otherwise',
  })
  @Directive(platformCall)
  wishes(
    @Root() grid: Grid,
    @Ctx() { loaders }: PartyContext,
    @Arg('first', () => Int, { nullable: true }) first: number | null = null,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ) {
    return readConnection(loaders.wishPages, grid.code, { first, after }, { toNode: wish, idOf: ({ id }) => id });
  }
}
