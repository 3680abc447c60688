import { platformCall } from '@onegrid/kit';
import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { readConnection } from '../connection';
import { PartyActivityConnection } from '../graph/party-activity.type';
import { PartyBranch } from '../graph/party-branch.type';
import { partyActivity } from '../map/party-activity';
import type { PartyContext } from '../party-context';

@Resolver(() => PartyBranch)
export class PartyBranchResolver {
  @FieldResolver(() => PartyActivityConnection, {
    nullable: true,
    description: '微行动 | Activities of the branch, newest first; 20 unless `first` says otherwise',
  })
  @Directive(platformCall)
  activities(
    @Root() branch: PartyBranch,
    @Ctx() { loaders }: PartyContext,
    @Arg('first', () => Int, { nullable: true }) first: number | null = null,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ) {
    const list = { toNode: partyActivity, idOf: ({ id }: { id: string }) => id };
    return readConnection(loaders.activityPages, branch.id, { first, after }, list);
  }
}
