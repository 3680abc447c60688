import { pageTodos, platformCall, requireScope, TodoItemConnection, TodoScope } from '@onegrid/kit';
import { deliverScope } from '@onegrid/schema';
import { Arg, Ctx, Directive, Int, Query, Resolver } from 'type-graphql';
import { isOpen } from '../map/hazard';
import { toTodo } from '../map/todo';
import type { SafetyContext } from '../safety.context';
import { known } from './known';

@Resolver()
export class TodoResolver {
  @Query(() => TodoItemConnection, {
    nullable: true,
    description:
      '安全待办：本人检查发现、尚未销号的隐患 | Open hazards that the worker has found: to be followed up or rechecked',
  })
  @Directive('@contributes(to: TODOS)')
  @Directive('@requiresScopes(scopes: [["onegrid:deliver"]])')
  @Directive(platformCall)
  async safetyTodos(
    @Arg('scope', () => TodoScope) { workerNo }: TodoScope,
    @Ctx() context: SafetyContext,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    requireScope(context, deliverScope);
    const { items } = await known(context.load.hazardsOfInspector, [workerNo]);
    const open = items.flat().filter(isOpen);
    const objects = await known(
      context.load.checkObject,
      open.map(({ objectId }) => objectId),
    );
    const names = new Map(objects.items.map(({ objectId, objectName }) => [objectId, objectName]));
    return pageTodos(
      open.map((hazard) => toTodo(hazard, names.get(hazard.objectId) ?? null)),
      first,
      after,
    );
  }
}
