import { pageTodos, platformCall, requireScope, type TodoItem, TodoItemConnection, TodoScope } from '@onegrid/kit';
import { deliverScope } from '@onegrid/schema';
import { Arg, Ctx, Directive, Int, Query, Resolver } from 'type-graphql';
import { type Loaders, listPageKey } from '../loaders';
import { isUnclaimed, toTodo } from '../map/todo';
import type { PartyContext } from '../party-context';

@Resolver()
export class TodoResolver {
  @Query(() => TodoItemConnection, {
    nullable: true,
    description: '党建待办：网格内待认领的微心愿 | Wishes of the grids that nobody has claimed',
  })
  @Directive('@contributes(to: TODOS)')
  @Directive('@requiresScopes(scopes: [["onegrid:deliver"]])')
  @Directive(platformCall)
  async partyTodos(
    @Arg('scope', () => TodoScope) { grids }: TodoScope,
    @Ctx() context: PartyContext,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    requireScope(context, deliverScope);
    const todos = await Promise.all(grids.map(({ code }) => unclaimedWishes(context.loaders, code)));
    return pageTodos(todos.flat(), first, after);
  }
}

/** Returns the unclaimed wishes of a grid, from all pages of its list: the platform cannot be asked by state. */
async function unclaimedWishes({ wishPages }: Loaders, gridCode: string): Promise<TodoItem[]> {
  const todos: TodoItem[] = [];
  let nextId = '';
  do {
    const page = await wishPages.load(listPageKey(gridCode, nextId));
    if (page === null) break;
    todos.push(...page.value.list.filter(isUnclaimed).map((row) => toTodo(row, gridCode)));
    nextId = page.value.next_id;
  } while (nextId !== '');
  return todos;
}
