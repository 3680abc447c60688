import { everyPlatform } from '@onegrid/kit';
import { GridCode, OneGridError } from '@onegrid/schema';
import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { EntriesContext } from '../entries-context';
import { toEntry } from '../resolvers/entry-view';
import { listTodos } from './list-todos';
import { type Todo, TodoConnection, Viewer } from './todo.type';
import type { SourceTodo } from './todo-source';

@Resolver(() => Viewer)
export class TodoResolver {
  @FieldResolver(() => TodoConnection, {
    description: '统一待办：各平台任务与退回件，按时限排序 | Your to-dos on all platforms and ours, by due time',
  })
  @Directive(everyPlatform)
  async todos(
    @Root() { id }: Viewer,
    @Ctx() context: EntriesContext,
    @Arg('first', () => Int, { nullable: true, description: '1–200, default 20' }) first: number | null = null,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
    @Arg('platform', () => String, { nullable: true, description: '平台 | Only those of this platform' })
    platform: string | null = null,
    @Arg('gridCodes', () => [GridCode], {
      nullable: true,
      description: '网格 | Only those of these grids, at most 50; needed when you oversee more',
    })
    gridCodes: string[] | null = null,
  ): Promise<TodoConnection> {
    if (id !== context.viewer.subject) throw new OneGridError('FORBIDDEN');
    const { page, missing } = await listTodos(context, { first, after, platform, gridCodes });
    return {
      edges: await Promise.all(
        page.edges.map(async ({ node, cursor }) => ({ cursor, node: await toTodo(node, context) })),
      ),
      pageInfo: page.pageInfo,
      missing: missing.map(({ name, missing: { state, since, error } }) => ({
        platform: { name },
        state,
        since,
        error,
      })),
    };
  }
}

async function toTodo(
  { platform, id, gridCode, entryId, ...rest }: SourceTodo,
  { entries }: EntriesContext,
): Promise<Todo> {
  const row = entryId === null ? null : await entries.load(entryId);
  return {
    ...rest,
    id: `${platform}:${id}`,
    platform: { name: platform },
    grid: gridCode === null ? null : { code: gridCode },
    entry: row && toEntry(row),
  };
}
