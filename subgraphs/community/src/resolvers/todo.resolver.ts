import { pageTodos, platformCall, requireScope, TodoItemConnection, TodoScope } from '@onegrid/kit';
import { deliverScope } from '@onegrid/schema';
import { Arg, Ctx, Directive, Int, Query, Resolver } from 'type-graphql';
import type { CommunityContext } from '../context';
import { isVisitDue, toTodo } from '../map/todo';

@Resolver()
export class TodoResolver {
  @Query(() => TodoItemConnection, {
    nullable: true,
    description:
      '社区治理待办：到期的出租房屋走访 | Quarterly visits to let houses that are due or will be within 14 days',
  })
  @Directive('@contributes(to: TODOS)')
  @Directive('@requiresScopes(scopes: [["onegrid:deliver"]])')
  @Directive(platformCall)
  async communityTodos(
    @Arg('scope', () => TodoScope) { grids }: TodoScope,
    @Ctx() context: CommunityContext,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    requireScope(context, deliverScope);
    const lists = await Promise.all(grids.map(({ code }) => context.letHousesOfGrid.load(code)));
    const nowMs = Date.now();
    const due = lists.flatMap((kept) => kept?.value ?? []).filter((house) => isVisitDue(house, nowMs));
    return pageTodos(due.map(toTodo), first, after);
  }
}
