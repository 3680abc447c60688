import { pageTodos, platformCall, requireScope, TodoItemConnection, TodoScope } from '@onegrid/kit';
import { deliverScope } from '@onegrid/schema';
import { Arg, Ctx, Directive, Int, Query, Resolver } from 'type-graphql';
import type { UrbanContext } from '../context';
import { isOpen, toTodo } from '../map/todo';

@Resolver()
export class TodoResolver {
  @Query(() => TodoItemConnection, {
    nullable: true,
    description: '城管待办：网格内未结案卷 | Open cases in the unit grids of the grids, by deadline',
  })
  @Directive('@contributes(to: TODOS)')
  @Directive('@requiresScopes(scopes: [["onegrid:deliver"]])')
  @Directive(platformCall)
  async urbanTodos(
    @Arg('scope', () => TodoScope) { grids }: TodoScope,
    @Ctx() context: UrbanContext,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    requireScope(context, deliverScope);
    const gridOf = new Map(grids.flatMap(({ code, localIds }) => localIds.map((id) => [id, code])));
    const cases = await Promise.all([...gridOf.keys()].map((unitGrid) => context.casesInUnitGrid.load(unitGrid)));
    const open = cases.flat().filter(isOpen);
    return pageTodos(
      open.map((each) => toTodo(each, gridOf.get(each.unitGridCode) ?? '')),
      first,
      after,
    );
  }
}
